package nl.noaber.cofinancing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.noaber.cofinancing.CashierMandateChange;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.NewCashierMandate;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A mandate as its own table has it; its cashier as it is now. */
record CashierRow(
        CashierMandateId id,
        OrganisationId cashierId,
        @Nullable ProjectId projectId,
        @Nullable CostDivisionId divisionId,
        String document,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt,
        @Nullable Instant withdrawnAt) {

    /** With {@link #TABLES}. */
    static final String COLUMNS = """
        m.id, COALESCE(cashier.merged_into, cashier.id) AS cashier_id, m.project_id, m.division_id, m.document,
               m.valid_from, m.valid_until, m.note, m.version, m.created_at, m.created_by, m.created_by_name,
               m.updated_at, m.withdrawn_at
        """;

    static final String TABLES = """
        FROM cashier_mandate m
        JOIN stakeholder cashier ON cashier.id = m.cashier_id
        LEFT JOIN cost_division d ON d.id = m.division_id
        """;

    static CashierRow read(Row row) {
        return new CashierRow(
                row.id("id", CashierMandateId::new),
                row.id("cashier_id", OrganisationId::new),
                row.idOrNull("project_id", ProjectId::new),
                row.idOrNull("division_id", CostDivisionId::new),
                row.text("document"),
                row.date("valid_from"),
                row.dateOrNull("valid_until"),
                row.textOrNull("note"),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"));
    }

    static CashierRow fresh(Viewer maker, NewCashierMandate given, OrganisationId cashier, Instant now) {
        return new CashierRow(
                given.id(),
                cashier,
                given.project(),
                given.division(),
                Texts.line(given.document()),
                given.validFrom(),
                given.validUntil(),
                Texts.stripped(given.note()),
                1,
                now,
                maker.userId(),
                maker.name(),
                now,
                null);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether the mandate holds on a day. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** One version on, with what users wrote. */
    CashierRow written(CashierMandateChange change, Instant now) {
        return new CashierRow(
                id,
                cashierId,
                projectId,
                divisionId,
                Texts.line(change.document().over(document)),
                change.validFrom().over(validFrom),
                change.validUntil().over(validUntil),
                Texts.stripped(change.note().over(note)),
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawnAt);
    }

    /** One version on, withdrawn then, or restored. */
    CashierRow withdrawn(@Nullable Instant at, Instant now) {
        return new CashierRow(
                id,
                cashierId,
                projectId,
                divisionId,
                document,
                validFrom,
                validUntil,
                note,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                at);
    }

    /** One version on; nothing else of its own changed. */
    CashierRow touched(Instant now) {
        return withdrawn(withdrawnAt, now);
    }
}
