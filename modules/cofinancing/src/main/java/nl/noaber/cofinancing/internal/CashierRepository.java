package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;

/** Reads whole mandates, whoever may see them, and writes them. */
@Singleton
final class CashierRepository {

    private final Database database;

    CashierRepository(Database database) {
        this.database = database;
    }

    /** Nobody else changes it until the open transaction ends. */
    Optional<WholeCashier> locked(CashierMandateId id) {
        lock(List.of(id));
        return database.sql("SELECT")
                .append(CashierRow.COLUMNS)
                .append(CashierRow.TABLES)
                .append("WHERE m.id = :id")
                .bind("id", id)
                .single(CashierRow::read)
                .map(row -> new WholeCashier(
                        row, lines(List.of(id), Fragment.NOTHING).getOrDefault(id, List.of())));
    }

    /** The same of many, in the order of their ids. */
    void lock(Collection<CashierMandateId> ids) {
        database.sql("SELECT id FROM cashier_mandate WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    /**
     * The last first.
     *
     * @param those a condition on {@code m}, {@code cashier}, {@code l} and {@code payer}, the party of a line
     */
    Map<CashierMandateId, List<CashierLineRow>> lines(Collection<CashierMandateId> ids, Fragment those) {
        return database.sql("""
            SELECT l.id, l.mandate_id, l.sort, COALESCE(payer.merged_into, payer.id) AS party_id, l.taken_on, l.amount,
                   l.description, l.reference, l.recorded_at, l.recorded_by, l.recorded_by_name, l.withdrawn_at
              FROM cashier_line l
              JOIN cashier_mandate m ON m.id = l.mandate_id
              JOIN stakeholder cashier ON cashier.id = m.cashier_id
              LEFT JOIN stakeholder payer ON payer.id = l.party_id
             WHERE l.mandate_id IN (:ids)
            """)
                .bind("ids", ids)
                .append(those)
                .append("ORDER BY l.mandate_id, l.taken_on DESC, l.id DESC")
                .group(row -> row.id("mandate_id", CashierMandateId::new), CashierLineRow::read);
    }

    /**
     * Inserts it, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(CashierRow row) {
        return database.sql("""
            INSERT INTO cashier_mandate (id, cashier_id, project_id, division_id, document, valid_from, valid_until, note,
                   version, created_at, created_by, created_by_name, updated_at, withdrawn_at)
            VALUES (:id, :cashierId, :projectId, :divisionId, :document, :validFrom, :validUntil, :note,
                   :version, :createdAt, :createdBy, :createdByName, :updatedAt, :withdrawnAt)
            """).bindAll(row).insertIfAbsent();
    }

    void update(CashierRow row) {
        database.sql("""
            UPDATE cashier_mandate
               SET document = :document, valid_from = :validFrom, valid_until = :validUntil, note = :note,
                   version = :version, updated_at = :updatedAt, withdrawn_at = :withdrawnAt
             WHERE id = :id
            """).bindAll(row).update();
    }

    /**
     * Inserts it, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(CashierLineRow line) {
        return database.sql("""
            INSERT INTO cashier_line (id, mandate_id, sort, party_id, taken_on, amount, description, reference,
                   recorded_at, recorded_by, recorded_by_name, withdrawn_at)
            VALUES (:id, :mandateId, :sort, :partyId, :takenOn, :amount, :description, :reference,
                   :recordedAt, :recordedBy, :recordedByName, :withdrawnAt)
            """).bindAll(line).insertIfAbsent();
    }

    void update(CashierLineRow line) {
        database.sql("""
            UPDATE cashier_line
               SET party_id = :partyId, taken_on = :takenOn, amount = :amount, description = :description,
                   reference = :reference, withdrawn_at = :withdrawnAt
             WHERE id = :id
            """).bindAll(line).update();
    }
}
