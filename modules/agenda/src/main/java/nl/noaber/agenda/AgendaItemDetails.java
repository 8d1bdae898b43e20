package nl.noaber.agenda;

import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about an agenda item.
 *
 * @param teamOnly whether only the team sees it, whoever sees the meeting
 */
public record AgendaItemDetails(
        String title,
        @Nullable String explanation,
        AgendaItemKind kind,
        AgendaItemState state,
        @Nullable PostId lead,
        UserId owner,
        boolean teamOnly,
        AgendaSubjects subjects,
        List<AgendaDocument> documents) {

    public AgendaItemDetails {
        documents = List.copyOf(documents);
    }

    /** An idea of the team's, about nothing in particular yet. */
    public static AgendaItemDetails of(String title, AgendaItemKind kind, UserId owner) {
        return new AgendaItemDetails(
                title, null, kind, AgendaItemState.IDEA, null, owner, true, AgendaSubjects.NONE, List.of());
    }

    /** The same, for whoever sees the meeting. */
    public AgendaItemDetails seenWithTheMeeting() {
        return new AgendaItemDetails(title, explanation, kind, state, lead, owner, false, subjects, documents);
    }

    /** The same, for the team alone. */
    public AgendaItemDetails ofTheTeam() {
        return new AgendaItemDetails(title, explanation, kind, state, lead, owner, true, subjects, documents);
    }

    /** The same, about this. */
    public AgendaItemDetails about(AgendaSubjects other) {
        return new AgendaItemDetails(title, explanation, kind, state, lead, owner, teamOnly, other, documents);
    }

    /** The same, this far. */
    public AgendaItemDetails in(AgendaItemState other) {
        return new AgendaItemDetails(title, explanation, kind, other, lead, owner, teamOnly, subjects, documents);
    }
}
