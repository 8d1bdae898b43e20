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
 */
public record MeetingFilter(
        @Nullable GovernanceBodyId body,
        @Nullable BodyLevel level,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Set<MeetingState> states) {

    public static final MeetingFilter ALL = new MeetingFilter(null, null, null, null, null);

    public MeetingFilter {
        states = states == null ? null : Set.copyOf(states);
    }

    public static MeetingFilter of(GovernanceBodyId body) {
        return new MeetingFilter(body, null, null, null, null);
    }
}
