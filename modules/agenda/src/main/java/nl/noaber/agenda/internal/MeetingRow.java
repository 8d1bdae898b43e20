package nl.noaber.agenda.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.NewMeeting;
import nl.noaber.agenda.Season;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** A meeting as its own table has it. */
record MeetingRow(
        MeetingId id,
        GovernanceBodyId bodyId,
        @Nullable String name,
        LocalDate firstDay,
        LocalDate lastDay,
        Exactness exactness,
        @Nullable String fromTime,
        @Nullable String untilTime,
        @Nullable String place,
        MeetingState state,
        Visibility visibility,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt) {

    static final String COLUMNS = """
        m.id, m.body_id, m.name, m.first_day, m.last_day, m.exactness, m.from_time, m.until_time, m.place, m.state,
               m.visibility, m.version, m.created_at, m.created_by, m.created_by_name, m.updated_at
        """;

    /** How precisely its time is known. */
    enum Exactness {
        DAY,
        MONTH,
        SEASON;

        static Exactness of(MeetingTime time) {
            return switch (time) {
                case MeetingTime.OnDay _ -> DAY;
                case MeetingTime.InMonth _ -> MONTH;
                case MeetingTime.InSeason _ -> SEASON;
            };
        }
    }

    static MeetingRow read(Row row) {
        return new MeetingRow(
                row.id("id", MeetingId::new),
                row.id("body_id", GovernanceBodyId::new),
                row.textOrNull("name"),
                row.date("first_day"),
                row.date("last_day"),
                row.choice("exactness", Exactness.class),
                row.textOrNull("from_time"),
                row.textOrNull("until_time"),
                row.textOrNull("place"),
                row.choice("state", MeetingState.class),
                row.choice("visibility", Visibility.class),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"));
    }

    static MeetingRow fresh(Viewer maker, NewMeeting given, Instant now) {
        return of(given.id(), given.body(), given.details(), 1, now, maker.userId(), maker.name(), now);
    }

    /** One version on, with what users wrote. */
    MeetingRow written(MeetingDetails details, Instant now) {
        return of(id, bodyId, details, version + 1, createdAt, createdBy, createdByName, now);
    }

    private static MeetingRow of(
            MeetingId id,
            GovernanceBodyId body,
            MeetingDetails details,
            int version,
            Instant createdAt,
            UUID createdBy,
            String createdByName,
            Instant updatedAt) {
        MeetingTime time = details.time();
        MeetingTime.OnDay day = time instanceof MeetingTime.OnDay known ? known : null;
        return new MeetingRow(
                id,
                body,
                Texts.lineOrNull(details.name()),
                time.earliest(),
                time.latest(),
                Exactness.of(time),
                day == null || day.from() == null ? null : day.from().toString(),
                day == null || day.until() == null ? null : day.until().toString(),
                Texts.lineOrNull(details.place()),
                details.state(),
                details.visibility(),
                version,
                createdAt,
                createdBy,
                createdByName,
                updatedAt);
    }

    MeetingTime time() {
        return switch (exactness) {
            case DAY -> new MeetingTime.OnDay(firstDay, clock(fromTime), clock(untilTime));
            case MONTH -> new MeetingTime.InMonth(YearMonth.from(firstDay));
            case SEASON -> new MeetingTime.InSeason(Season.of(lastDay), lastDay.getYear());
        };
    }

    private static @Nullable LocalTime clock(@Nullable String time) {
        return time == null ? null : LocalTime.parse(time);
    }

    Meeting shown() {
        return new Meeting(
                id, bodyId, name, time(), place, state, visibility, createdAt, createdByName, updatedAt, version);
    }
}
