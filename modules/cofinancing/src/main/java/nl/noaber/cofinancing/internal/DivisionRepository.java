package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.kernel.sql.Database;

/** Reads whole divisions, whoever may see them, and writes them. */
@Singleton
final class DivisionRepository {

    private final Database database;

    DivisionRepository(Database database) {
        this.database = database;
    }

    private record Line(CostDivisionId divisionId, int year, CostKind kind, BigDecimal amount) {}

    /** Nobody else changes it until the open transaction ends. */
    Optional<WholeDivision> locked(CostDivisionId id) {
        List<DivisionRow> rows = database.sql("SELECT")
                .append(DivisionRow.COLUMNS)
                .append("FROM cost_division d WHERE d.id = :id FOR UPDATE")
                .bind("id", id)
                .list(DivisionRow::read);
        return wholes(rows).values().stream().findFirst();
    }

    /** The same of many, in the order of their ids. */
    void lock(Collection<CostDivisionId> ids) {
        database.sql("SELECT id FROM cost_division WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    /** Those of these that are there. */
    List<WholeDivision> all(Collection<CostDivisionId> ids) {
        List<DivisionRow> rows = database.sql("SELECT")
                .append(DivisionRow.COLUMNS)
                .append("FROM cost_division d WHERE d.id IN (:ids)")
                .bind("ids", ids)
                .list(DivisionRow::read);
        return List.copyOf(wholes(rows).values());
    }

    Map<CostDivisionId, WholeDivision> wholes(List<DivisionRow> rows) {
        List<CostDivisionId> ids = rows.stream().map(DivisionRow::id).toList();
        Map<CostDivisionId, WholeDivision> wholes = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return wholes;
        }
        Map<CostDivisionId, List<MoneyLine>> lines = lines(ids);
        Map<CostDivisionId, List<ProposalRow>> proposals = proposals(ids);
        Map<CostDivisionId, List<ShareRow>> shares = shares(ids);
        Map<CostDivisionId, List<AnswerRow>> answers = answers(ids);
        for (DivisionRow row : rows) {
            List<ShareRow> own = shares.getOrDefault(row.id(), List.of());
            wholes.put(
                    row.id(),
                    new WholeDivision(
                            row,
                            lines.getOrDefault(row.id(), List.of()),
                            proposals.getOrDefault(row.id(), List.of()).stream()
                                    .map(proposal -> new WholeProposal(
                                            proposal,
                                            own.stream()
                                                    .filter(share -> share.number() == proposal.number())
                                                    .toList()))
                                    .toList(),
                            answers.getOrDefault(row.id(), List.of())));
        }
        return wholes;
    }

    private Map<CostDivisionId, List<MoneyLine>> lines(List<CostDivisionId> ids) {
        return database.sql("""
            SELECT division_id, year, kind, amount
              FROM cost_division_line
             WHERE division_id IN (:ids)
             ORDER BY division_id, year, kind
            """)
                .bind("ids", ids)
                .group(row -> row.id("division_id", CostDivisionId::new), ContributionRepository::line);
    }

    private Map<CostDivisionId, List<ProposalRow>> proposals(List<CostDivisionId> ids) {
        return database.sql("""
            SELECT division_id, number, name, divided_by, remainder, note, made_at, made_by, made_by_name
              FROM cost_division_proposal
             WHERE division_id IN (:ids)
             ORDER BY division_id, number
            """)
                .bind("ids", ids)
                .group(row -> row.id("division_id", CostDivisionId::new), ProposalRow::read);
    }

    private Map<CostDivisionId, List<ShareRow>> shares(List<CostDivisionId> ids) {
        return database.sql("""
            SELECT s.division_id, s.number, s.position, COALESCE(party.merged_into, party.id) AS party_id, s.amount,
                   s.percent, s.inhabitants, s.inhabitants_source
              FROM cost_division_share s
              JOIN stakeholder party ON party.id = s.party_id
             WHERE s.division_id IN (:ids)
             ORDER BY s.division_id, s.number, s.position
            """)
                .bind("ids", ids)
                .group(row -> row.id("division_id", CostDivisionId::new), ShareRow::read);
    }

    private Map<CostDivisionId, List<AnswerRow>> answers(List<CostDivisionId> ids) {
        return database.sql("""
            SELECT a.division_id, a.round, a.position, a.verdict, a.remark, a.document, a.recorded_at, a.recorded_by,
                   a.recorded_by_name
              FROM cost_division_answer a
              JOIN cost_division d ON d.id = a.division_id AND d.round = a.round AND d.sent_number IS NOT NULL
             WHERE a.division_id IN (:ids)
             ORDER BY a.division_id, a.position
            """)
                .bind("ids", ids)
                .group(row -> row.id("division_id", CostDivisionId::new), AnswerRow::read);
    }

    /**
     * Inserts it, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeDivision division) {
        boolean inserted = database.sql("""
            INSERT INTO cost_division (id, title, project_id, source, visibility, sent_number, sent_at, deadline, round,
                   booked_at, version, created_at, created_by, created_by_name, updated_at, withdrawn_at)
            VALUES (:id, :title, :projectId, :source, :visibility, :sentNumber, :sentAt, :deadline, :round,
                   :bookedAt, :version, :createdAt, :createdBy, :createdByName, :updatedAt, :withdrawnAt)
            """).bindAll(division.row()).insertIfAbsent();
        if (inserted) {
            insertLines(division);
        }
        return inserted;
    }

    void update(DivisionRow row) {
        database.sql("""
            UPDATE cost_division
               SET title = :title, source = :source, visibility = :visibility, sent_number = :sentNumber,
                   sent_at = :sentAt, deadline = :deadline, round = :round, booked_at = :bookedAt, version = :version,
                   updated_at = :updatedAt, withdrawn_at = :withdrawnAt
             WHERE id = :id
            """).bindAll(row).update();
    }

    void updateLines(WholeDivision division) {
        database.sql("DELETE FROM cost_division_line WHERE division_id = :id")
                .bind("id", division.row().id())
                .update();
        insertLines(division);
    }

    private void insertLines(WholeDivision division) {
        CostDivisionId id = division.row().id();
        database.sql("""
            INSERT INTO cost_division_line (division_id, year, kind, amount) VALUES (:divisionId, :year, :kind, :amount)
            """)
                .updateEach(division.lines().stream()
                        .map(line -> new Line(id, line.year(), line.kind(), line.amount()))
                        .toList());
    }

    /** In the place of the one with its number, if any. */
    void put(WholeProposal proposal) {
        CostDivisionId id = proposal.row().divisionId();
        database.sql("DELETE FROM cost_division_share WHERE division_id = :id AND number = :number")
                .bind("id", id)
                .bind("number", proposal.row().number())
                .update();
        database.sql("DELETE FROM cost_division_proposal WHERE division_id = :id AND number = :number")
                .bind("id", id)
                .bind("number", proposal.row().number())
                .update();
        database.sql("""
            INSERT INTO cost_division_proposal (division_id, number, name, divided_by, remainder, note, made_at, made_by,
                   made_by_name)
            VALUES (:divisionId, :number, :name, :dividedBy, :remainder, :note, :madeAt, :madeBy, :madeByName)
            """).updateEach(List.of(proposal.row()));
        database.sql("""
            INSERT INTO cost_division_share (division_id, number, position, party_id, amount, percent, inhabitants,
                   inhabitants_source)
            VALUES (:divisionId, :number, :position, :partyId, :amount, :percent, :inhabitants, :inhabitantsSource)
            """).updateEach(proposal.shares());
    }

    /** In the place of what this party answered to the same sending before, if anything. */
    void put(AnswerRow answer) {
        database.sql("""
            DELETE FROM cost_division_answer WHERE division_id = :divisionId AND round = :round AND position = :position
            """)
                .bind("divisionId", answer.divisionId())
                .bind("round", answer.round())
                .bind("position", answer.position())
                .update();
        database.sql("""
            INSERT INTO cost_division_answer (division_id, round, position, verdict, remark, document, recorded_at,
                   recorded_by, recorded_by_name)
            VALUES (:divisionId, :round, :position, :verdict, :remark, :document, :recordedAt,
                   :recordedBy, :recordedByName)
            """).updateEach(List.of(answer));
    }
}
