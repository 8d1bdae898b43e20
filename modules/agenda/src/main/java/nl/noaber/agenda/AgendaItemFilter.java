package nl.noaber.agenda;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which agenda items; null where a condition is not set.
 *
 * @param challenge of those that are about it
 * @param message of those that are about it, in whichever version
 * @param organisation of those that it has to agree with, and of its own meetings when it is a body; or what was merged
 *     with it
 * @param from of meetings that can be on this day or later
 * @param until of meetings that can be on this day or earlier
 */
public record AgendaItemFilter(
        @Nullable MeetingId meeting,
        @Nullable UserId owner,
        @Nullable ChallengeId challenge,
        @Nullable LobbyMessageId message,
        @Nullable OrganisationId organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Set<AgendaItemState> states) {

    public static final AgendaItemFilter ALL = new AgendaItemFilter(null, null, null, null, null);

    /** Whatever they are about. */
    public AgendaItemFilter(
            @Nullable MeetingId meeting,
            @Nullable UserId owner,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Set<AgendaItemState> states) {
        this(meeting, owner, null, null, null, from, until, states);
    }

    public AgendaItemFilter {
        states = states == null ? null : Set.copyOf(states);
    }
}
