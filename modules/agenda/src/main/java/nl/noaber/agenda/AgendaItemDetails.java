package nl.noaber.agenda;

import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about an agenda item.
 *
 * @param teamOnly whether only the team sees it, whoever sees the meeting
 * @param disclosure its class under the Woo; what is usual for who sees it when null
 */
public record AgendaItemDetails(
        String title,
        @Nullable String explanation,
        AgendaItemKind kind,
        AgendaItemState state,
        @Nullable PostId lead,
        UserId owner,
        boolean teamOnly,
        @Nullable Disclosure disclosure,
        AgendaSubjects subjects,
        List<AgendaDocument> documents) {

    public AgendaItemDetails {
        documents = List.copyOf(documents);
    }

    /** To be classed as is usual for who sees it. */
    public AgendaItemDetails(
            String title,
            @Nullable String explanation,
            AgendaItemKind kind,
            AgendaItemState state,
            @Nullable PostId lead,
            UserId owner,
            boolean teamOnly,
            AgendaSubjects subjects,
            List<AgendaDocument> documents) {
        this(title, explanation, kind, state, lead, owner, teamOnly, null, subjects, documents);
    }

    /** An idea of the team's, about nothing in particular yet. */
    public static AgendaItemDetails of(String title, AgendaItemKind kind, UserId owner) {
        return new AgendaItemDetails(
                title, null, kind, AgendaItemState.IDEA, null, owner, true, AgendaSubjects.NONE, List.of());
    }

    /** The same, for whoever sees the meeting. */
    public AgendaItemDetails seenWithTheMeeting() {
        return seenBy(false);
    }

    /** The same, for the team alone. */
    public AgendaItemDetails ofTheTeam() {
        return seenBy(true);
    }

    private AgendaItemDetails seenBy(boolean team) {
        return new AgendaItemDetails(
                title, explanation, kind, state, lead, owner, team, disclosure, subjects, documents);
    }

    /** The same, in this class, with these documents in theirs. */
    public AgendaItemDetails classed(Disclosure next, List<AgendaDocument> papers) {
        return new AgendaItemDetails(title, explanation, kind, state, lead, owner, teamOnly, next, subjects, papers);
    }

    /** The same, about this. */
    public AgendaItemDetails about(AgendaSubjects other) {
        return new AgendaItemDetails(
                title, explanation, kind, state, lead, owner, teamOnly, disclosure, other, documents);
    }

    /** The same, this far. */
    public AgendaItemDetails in(AgendaItemState other) {
        return new AgendaItemDetails(
                title, explanation, kind, other, lead, owner, teamOnly, disclosure, subjects, documents);
    }
}
