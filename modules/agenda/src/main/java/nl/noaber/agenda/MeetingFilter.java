package nl.noaber.agenda;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings; null where a condition is not set.
 *
 * @param level of the body
 * @param from those that can be on this day or later
 * @param until those that can be on this day or earlier
 * @param before those that cannot be on this day or later
 * @param withdrawn whether those that were withdrawn, for the team alone, instead of those that are there
 */
public record MeetingFilter(
        @Nullable GovernanceBodyId body,
        @Nullable BodyLevel level,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate before,
        @Nullable Set<MeetingState> states,
        boolean withdrawn) {

    public static final MeetingFilter ALL = new MeetingFilter(null, null, null, null, null, null, false);

    public MeetingFilter {
        states = states == null ? null : Set.copyOf(states);
    }

    public static MeetingFilter of(GovernanceBodyId body) {
        return new MeetingFilter(body, null, null, null, null, null, false);
    }
}
