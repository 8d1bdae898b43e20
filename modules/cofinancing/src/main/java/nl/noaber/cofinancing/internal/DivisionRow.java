package nl.noaber.cofinancing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.noaber.cofinancing.CostDivisionChange;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.NewCostDivision;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** A division of a cost as its own table has it. */
record DivisionRow(
        CostDivisionId id,
        String title,
        @Nullable ProjectId projectId,
        @Nullable String source,
        Visibility visibility,
        @Nullable Integer sentNumber,
        @Nullable Instant sentAt,
        @Nullable LocalDate deadline,
        int round,
        @Nullable Instant bookedAt,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt,
        @Nullable Instant withdrawnAt) {

    static final String COLUMNS = """
        d.id, d.title, d.project_id, d.source, d.visibility, d.sent_number, d.sent_at, d.deadline, d.round, d.booked_at,
               d.version, d.created_at, d.created_by, d.created_by_name, d.updated_at, d.withdrawn_at
        """;

    static DivisionRow read(Row row) {
        return new DivisionRow(
                row.id("id", CostDivisionId::new),
                row.text("title"),
                row.idOrNull("project_id", ProjectId::new),
                row.textOrNull("source"),
                row.choice("visibility", Visibility.class),
                row.numberOrNull("sent_number"),
                row.instantOrNull("sent_at"),
                row.dateOrNull("deadline"),
                row.number("round"),
                row.instantOrNull("booked_at"),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"));
    }

    static DivisionRow fresh(Viewer maker, NewCostDivision given, Instant now) {
        return new DivisionRow(
                given.id(),
                Texts.line(given.title()),
                given.project(),
                Texts.lineOrNull(given.source()),
                given.visibility(),
                null,
                null,
                null,
                0,
                null,
                1,
                now,
                maker.userId(),
                maker.name(),
                now,
                null);
    }

    boolean isBooked() {
        return bookedAt != null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isSent(int number) {
        return sentNumber != null && sentNumber == number;
    }

    /** One version on, with what users wrote. */
    DivisionRow written(CostDivisionChange change, Instant now) {
        return with(
                Texts.line(change.title().over(title)),
                Texts.lineOrNull(change.source().over(source)),
                change.visibility().over(visibility),
                now);
    }

    private DivisionRow with(String newTitle, @Nullable String newSource, Visibility newVisibility, Instant now) {
        return new DivisionRow(
                id,
                newTitle,
                projectId,
                newSource,
                newVisibility,
                sentNumber,
                sentAt,
                deadline,
                round,
                bookedAt,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawnAt);
    }

    /** One version on; nothing else of its own changed. */
    DivisionRow touched(Instant now) {
        return with(title, source, visibility, now);
    }

    /** In the same version, with this proposal sent once more; null for none. */
    DivisionRow sending(@Nullable Integer number, @Nullable LocalDate until, Instant now) {
        return new DivisionRow(
                id,
                title,
                projectId,
                source,
                visibility,
                number,
                number == null ? null : now,
                until,
                number == null ? round : round + 1,
                null,
                version,
                createdAt,
                createdBy,
                createdByName,
                updatedAt,
                withdrawnAt);
    }

    /** One version on, with its parts contributions. */
    DivisionRow booked(Instant now) {
        return new DivisionRow(
                id,
                title,
                projectId,
                source,
                visibility,
                sentNumber,
                sentAt,
                deadline,
                round,
                now,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawnAt);
    }

    /** One version on, withdrawn then, or restored. */
    DivisionRow withdrawn(@Nullable Instant at, Instant now) {
        return new DivisionRow(
                id,
                title,
                projectId,
                source,
                visibility,
                sentNumber,
                sentAt,
                deadline,
                round,
                bookedAt,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                at);
    }
}
