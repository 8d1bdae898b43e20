package nl.noaber.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the planning says of a step.
 *
 * @param earliest before which what precedes does not allow it; null when nothing says so
 * @param latest after which what follows does not allow it; null when nothing says so
 * @param slackLeast in days, when all that is not known to the day turns out badly; below 0 when it is late; null when
 *     either it or its latest is not known
 * @param slackMost in days, when all that turns out well; the same when all days are known
 * @param next when it could be, of one that is missed or not planned; null when nothing is known
 */
public record PlannedStop(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable Integer slackLeast,
        @Nullable Integer slackMost,
        RouteStanding standing,
        @Nullable RouteOption next) {}
