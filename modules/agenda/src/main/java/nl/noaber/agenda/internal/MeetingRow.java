package nl.noaber.agenda.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.NewMeeting;
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
        MeetingExactness exactness,
        @Nullable String fromTime,
        @Nullable String untilTime,
        @Nullable LocalDate plannedFirstDay,
        @Nullable LocalDate plannedLastDay,
        @Nullable MeetingExactness plannedExactness,
        @Nullable String plannedFromTime,
        @Nullable String plannedUntilTime,
        @Nullable String place,
        MeetingState state,
        Visibility visibility,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt,
        @Nullable Instant withdrawnAt) {

    static final String COLUMNS = """
        m.id, m.body_id, m.name, m.first_day, m.last_day, m.exactness, m.from_time, m.until_time, m.planned_first_day,
               m.planned_last_day, m.planned_exactness, m.planned_from_time, m.planned_until_time, m.place, m.state,
               m.visibility, m.version, m.created_at, m.created_by, m.created_by_name, m.updated_at, m.withdrawn_at
        """;

    static MeetingRow read(Row row) {
        return new MeetingRow(
                row.id("id", MeetingId::new),
                row.id("body_id", GovernanceBodyId::new),
                row.textOrNull("name"),
                row.date("first_day"),
                row.date("last_day"),
                row.choice("exactness", MeetingExactness.class),
                row.textOrNull("from_time"),
                row.textOrNull("until_time"),
                row.dateOrNull("planned_first_day"),
                row.dateOrNull("planned_last_day"),
                row.choiceOrNull("planned_exactness", MeetingExactness.class),
                row.textOrNull("planned_from_time"),
                row.textOrNull("planned_until_time"),
                row.textOrNull("place"),
                row.choice("state", MeetingState.class),
                row.choice("visibility", Visibility.class),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"));
    }

    /** Of what has only the columns of the time. */
    static StoredTime readTime(Row row) {
        return new StoredTime(
                row.date("first_day"),
                row.date("last_day"),
                row.choice("exactness", MeetingExactness.class),
                row.textOrNull("from_time"),
                row.textOrNull("until_time"));
    }

    static MeetingRow fresh(Viewer maker, NewMeeting given, GovernanceBodyId body, Instant now) {
        StoredTime time = StoredTime.of(given.details().time());
        return of(given.id(), body, given.details(), time, 1, now, maker.userId(), maker.name(), now, null);
    }

    /** One version on, with what users wrote. */
    MeetingRow written(MeetingDetails details, Instant now) {
        StoredTime planned = details.state() == MeetingState.PLANNED
                ? StoredTime.of(details.time())
                : storedPlanned().orElse(null);
        return of(id, bodyId, details, planned, version + 1, createdAt, createdBy, createdByName, now, withdrawnAt);
    }

    /** One version on, withdrawn or not any longer. */
    MeetingRow turned(Instant now, @Nullable Instant withdrawn) {
        return of(
                id,
                bodyId,
                new MeetingDetails(name, time(), place, state, visibility, Set.of()),
                storedPlanned().orElse(null),
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawn);
    }

    private static MeetingRow of(
            MeetingId id,
            GovernanceBodyId body,
            MeetingDetails details,
            @Nullable StoredTime planned,
            int version,
            Instant createdAt,
            UUID createdBy,
            String createdByName,
            Instant updatedAt,
            @Nullable Instant withdrawnAt) {
        StoredTime time = StoredTime.of(details.time());
        return new MeetingRow(
                id,
                body,
                Texts.lineOrNull(details.name()),
                time.firstDay(),
                time.lastDay(),
                time.exactness(),
                time.fromTime(),
                time.untilTime(),
                planned == null ? null : planned.firstDay(),
                planned == null ? null : planned.lastDay(),
                planned == null ? null : planned.exactness(),
                planned == null ? null : planned.fromTime(),
                planned == null ? null : planned.untilTime(),
                Texts.lineOrNull(details.place()),
                details.state(),
                details.visibility(),
                version,
                createdAt,
                createdBy,
                createdByName,
                updatedAt,
                withdrawnAt);
    }

    MeetingTime time() {
        return new StoredTime(firstDay, lastDay, exactness, fromTime, untilTime).time();
    }

    /** The time that it was planned for before it was moved; null when that was not kept. */
    @Nullable
    MeetingTime planned() {
        return storedPlanned().map(StoredTime::time).orElse(null);
    }

    private Optional<StoredTime> storedPlanned() {
        if (plannedFirstDay != null && plannedLastDay != null && plannedExactness != null) {
            return Optional.of(new StoredTime(
                    plannedFirstDay, plannedLastDay, plannedExactness, plannedFromTime, plannedUntilTime));
        }
        return state == MeetingState.MOVED ? Optional.empty() : Optional.of(StoredTime.of(time()));
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    Meeting shown() {
        return new Meeting(
                id,
                bodyId,
                name,
                time(),
                place,
                state,
                visibility,
                createdAt,
                createdByName,
                updatedAt,
                version,
                isWithdrawn());
    }
}
