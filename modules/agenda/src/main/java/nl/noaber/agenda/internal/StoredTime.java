package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Season;
import org.jspecify.annotations.Nullable;

/** The time of a meeting as the table has it. */
record StoredTime(
        LocalDate firstDay,
        LocalDate lastDay,
        MeetingExactness exactness,
        @Nullable String fromTime,
        @Nullable String untilTime) {

    static StoredTime of(MeetingTime time) {
        MeetingTime.OnDay day = time instanceof MeetingTime.OnDay known ? known : null;
        return new StoredTime(
                time.earliest(),
                time.latest(),
                MeetingExactness.of(time),
                day == null || day.from() == null ? null : day.from().toString(),
                day == null || day.until() == null ? null : day.until().toString());
    }

    MeetingTime time() {
        return switch (exactness) {
            case DAY -> new MeetingTime.OnDay(firstDay, clock(fromTime), clock(untilTime));
            case MONTH -> new MeetingTime.InMonth(YearMonth.from(firstDay));
            case SEASON -> new MeetingTime.InSeason(Season.of(firstDay), firstDay.getYear());
        };
    }

    private static @Nullable LocalTime clock(@Nullable String time) {
        return time == null ? null : LocalTime.parse(time);
    }
}
