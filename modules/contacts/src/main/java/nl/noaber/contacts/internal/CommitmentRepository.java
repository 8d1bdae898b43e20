package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.programmes.ChallengeId;

/** Reads whole commitments to change them, and writes them. */
@Singleton
final class CommitmentRepository {

    private static final String SELECT = """
        SELECT id, contact_moment_id, direction, text, quote, organisation_id, due, due_order, forum, state,
               settled_on, settlement, owner_id, visibility, version, created_at, created_by, created_by_name,
               updated_at, withdrawn_at, withdrawn_with_contact
          FROM commitment
        """;

    private static final String INSERT = """
        INSERT INTO commitment (id, contact_moment_id, direction, text, quote, organisation_id, due, due_order, forum,
               state, settled_on, settlement, owner_id, visibility, version, created_at, created_by, created_by_name,
               updated_at, withdrawn_at, withdrawn_with_contact)
        VALUES (:id, :contactMomentId, :direction, :text, :quote, :organisationId, :due, :dueOrder, :forum,
               :state, :settledOn, :settlement, :ownerId, :visibility, :version, :createdAt, :createdBy, :createdByName,
               :updatedAt, :withdrawnAt, :withdrawnWithContact)
        """;

    private final Database database;

    CommitmentRepository(Database database) {
        this.database = database;
    }

    Optional<WholeCommitment> whole(CommitmentId id) {
        return wholes(database.sql(SELECT)
                        .append("WHERE id = :id")
                        .bind("id", id)
                        .list(CommitmentRow::read))
                .stream()
                .findFirst();
    }

    /** Of these ids those that are in use, with the commitment that has each. */
    Map<CommitmentId, WholeCommitment> taken(Collection<CommitmentId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : wholes(database.sql(SELECT)
                                .append("WHERE id IN (:ids)")
                                .bind("ids", ids)
                                .list(CommitmentRow::read))
                        .stream()
                        .collect(Collectors.toMap(commitment -> commitment.row().id(), commitment -> commitment));
    }

    /** The whole of it, which nobody else changes until the open transaction ends. */
    Optional<WholeCommitment> locked(CommitmentId id) {
        return wholes(database.sql(SELECT)
                        .append("WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .list(CommitmentRow::read))
                .stream()
                .findFirst();
    }

    /** All of those with these ids, locked in the order of their ids. */
    List<WholeCommitment> locked(Collection<CommitmentId> ids) {
        return wholes(database.sql(SELECT)
                .append("WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(CommitmentRow::read));
    }

    /** All that were made in a contact moment, the withdrawn ones too, locked in the order of their ids. */
    List<WholeCommitment> lockedOf(ContactMomentId moment) {
        return lockedOf(Set.of(moment));
    }

    /** The same of several. */
    List<WholeCommitment> lockedOf(Set<ContactMomentId> moments) {
        return moments.isEmpty()
                ? List.of()
                : wholes(database.sql(SELECT)
                        .append("WHERE contact_moment_id IN (:moments) ORDER BY id FOR UPDATE")
                        .bind("moments", moments)
                        .list(CommitmentRow::read));
    }

    private List<WholeCommitment> wholes(List<CommitmentRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<CommitmentId> ids = rows.stream().map(CommitmentRow::id).toList();
        Map<CommitmentId, List<ChallengeId>> challenges = database.sql(
                        "SELECT commitment_id, challenge_id FROM commitment_challenge WHERE commitment_id IN (:ids)")
                .bind("ids", ids)
                .group(
                        row -> row.id("commitment_id", CommitmentId::new),
                        row -> row.id("challenge_id", ChallengeId::new));
        Map<CommitmentId, List<UUID>> principals = database.sql(
                        "SELECT record_id, principal_id FROM commitment_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .group(row -> row.id("record_id", CommitmentId::new), row -> row.uuid("principal_id"));
        return rows.stream()
                .map(row -> new WholeCommitment(
                        row,
                        challenges.getOrDefault(row.id(), List.of()),
                        Set.copyOf(principals.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    boolean insertIfAbsent(WholeCommitment commitment) {
        if (!database.sql(INSERT).bindAll(commitment.row()).insertIfAbsent()) {
            return false;
        }
        insertParts(List.of(commitment));
        return true;
    }

    void insertAll(Collection<WholeCommitment> commitments) {
        database.sql(INSERT)
                .updateEach(commitments.stream().map(WholeCommitment::row).toList());
        insertParts(commitments);
    }

    void update(WholeCommitment commitment) {
        updateAll(List.of(commitment));
    }

    void updateAll(Collection<WholeCommitment> commitments) {
        if (commitments.isEmpty()) {
            return;
        }
        database.sql("""
            UPDATE commitment
               SET direction = :direction, text = :text, quote = :quote, organisation_id = :organisationId,
                   due = :due, due_order = :dueOrder, forum = :forum, state = :state, settled_on = :settledOn,
                   settlement = :settlement, owner_id = :ownerId, visibility = :visibility, version = :version,
                   updated_at = :updatedAt, withdrawn_at = :withdrawnAt,
                   withdrawn_with_contact = :withdrawnWithContact
             WHERE id = :id
            """)
                .updateEach(commitments.stream().map(WholeCommitment::row).toList());
        List<CommitmentId> ids =
                commitments.stream().map(commitment -> commitment.row().id()).toList();
        database.sql("DELETE FROM commitment_challenge WHERE commitment_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM commitment_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .update();
        insertParts(commitments);
    }

    private void insertParts(Collection<WholeCommitment> commitments) {
        database.sql("INSERT INTO commitment_challenge (commitment_id, challenge_id) VALUES (:commitmentId,"
                        + " :challengeId)")
                .updateEach(commitments.stream()
                        .flatMap(commitment -> commitment.aboutRows().stream())
                        .toList());
        database.sql("INSERT INTO commitment_audience (record_id, principal_id) VALUES (:recordId, :principalId)")
                .updateEach(commitments.stream()
                        .flatMap(commitment -> commitment.audienceRows().stream())
                        .toList());
    }
}
