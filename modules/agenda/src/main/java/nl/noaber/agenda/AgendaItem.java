package nl.noaber.agenda;

import java.time.Instant;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting treats; what it is about is read apart, see {@link AgendaItems}.
 *
 * @param position its place on the agenda, from 1; places may be skipped
 * @param lead the portfolio holder who brings it in
 * @param owner who of the team prepares it
 * @param teamOnly whether only the team sees it, whoever sees the meeting
 * @param visibility who sees it: the team, or whoever sees the meeting
 * @param disclosure the class under the Woo of what it says itself; its documents have their own
 * @param decision null until there is one
 * @param carriedFrom the item of an earlier meeting that it continues
 * @param carriedTo the item of a later meeting that continues it
 * @param createdBy the user's name at that time
 * @param version counts its changes, from 1
 */
public record AgendaItem(
        AgendaItemId id,
        MeetingId meetingId,
        int position,
        String title,
        @Nullable String explanation,
        AgendaItemKind kind,
        AgendaItemState state,
        @Nullable PostId lead,
        UserId owner,
        boolean teamOnly,
        Visibility visibility,
        Disclosure disclosure,
        @Nullable AgendaDecision decision,
        @Nullable AgendaItemId carriedFrom,
        @Nullable AgendaItemId carriedTo,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version) {

    /** The name of this type in the GraphQL schema, the change log and the search index. */
    public static final String TYPE = "AgendaItem";

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_EXPLANATION = 5_000;

    /** How many a meeting can have. */
    public static final int MOST = 500;

    public DisclosureClass disclosureClass() {
        return disclosure.disclosureClass();
    }

    public List<DisclosureGround> disclosureGrounds() {
        return disclosure.grounds();
    }
}
