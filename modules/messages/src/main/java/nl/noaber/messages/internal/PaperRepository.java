package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.ParliamentaryPaper;
import nl.noaber.messages.ParliamentaryPaperId;
import nl.noaber.messages.ParliamentaryVote;
import nl.noaber.messages.VotePosition;
import nl.noaber.stakeholders.OrganisationId;

@Singleton
final class PaperRepository {

    private final Database database;

    PaperRepository(Database database) {
        this.database = database;
    }

    /** A paper that is there, taken away or not. */
    record Stored(ParliamentaryPaper paper, boolean withdrawn) {}

    private record VoteRow(ParliamentaryPaperId paperId, OrganisationId organisationId, VotePosition position) {}

    Map<LobbyMessageId, List<ParliamentaryPaper>> about(Viewer viewer, Set<LobbyMessageId> messages) {
        List<PaperRow> rows = database.sql("SELECT")
                .append(PaperRow.COLUMNS)
                .append("""
                      FROM parliamentary_paper p
                      JOIN lobby_message m ON m.id = p.lobby_message_id
                     WHERE p.lobby_message_id IN (:messages) AND p.withdrawn_at IS NULL
                    """)
                .bind("messages", messages)
                .append(Sight.of(viewer))
                .append("ORDER BY p.lobby_message_id, p.dated_on IS NULL, p.dated_on DESC, p.id DESC")
                .list(PaperRow::read);
        Map<ParliamentaryPaperId, List<ParliamentaryVote>> votes =
                votes(rows.stream().map(PaperRow::id).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        PaperRow::lobbyMessageId,
                        Collectors.mapping(
                                row -> row.shown(votes.getOrDefault(row.id(), List.of())), Collectors.toList())));
    }

    private Map<ParliamentaryPaperId, List<ParliamentaryVote>> votes(Collection<ParliamentaryPaperId> papers) {
        return papers.isEmpty()
                ? Map.of()
                : database.sql("""
                    SELECT paper_id, organisation_id, position
                      FROM parliamentary_vote
                     WHERE paper_id IN (:papers)
                     ORDER BY paper_id, organisation_id
                    """)
                        .bind("papers", papers)
                        .group(
                                row -> row.id("paper_id", ParliamentaryPaperId::new),
                                row -> new ParliamentaryVote(
                                        row.id("organisation_id", OrganisationId::new),
                                        row.choice("position", VotePosition.class)));
    }

    Optional<Stored> stored(ParliamentaryPaperId id) {
        return database.sql("SELECT p.withdrawn_at,")
                .append(PaperRow.COLUMNS)
                .append("FROM parliamentary_paper p WHERE p.id = :id")
                .bind("id", id)
                .single(row -> new Stored(
                        PaperRow.read(row).shown(votes(List.of(id)).getOrDefault(id, List.of())),
                        row.instantOrNull("withdrawn_at") != null));
    }

    /** Whether another paper about the message has this number. */
    boolean isNumbered(LobbyMessageId message, ParliamentaryPaperId but, String number) {
        return database.sql("""
            SELECT COUNT(*)
              FROM parliamentary_paper
             WHERE lobby_message_id = :message AND withdrawn_at IS NULL AND number = :number AND id <> :but
            """)
                        .bind("message", message)
                        .bind("number", number)
                        .bind("but", but)
                        .count()
                > 0;
    }

    void insert(PaperRow paper, List<ParliamentaryVote> votes) {
        database.sql("""
            INSERT INTO parliamentary_paper
                   (id, lobby_message_id, kind, number, subject, status, cabinet_appreciation, dated_on, address,
                   version, recorded_at, recorded_by, recorded_by_name)
            VALUES (:id, :lobbyMessageId, :kind, :number, :subject, :status, :cabinetAppreciation, :datedOn, :address,
                   :version, :recordedAt, :recordedBy, :recordedByName)
            """).updateEach(List.of(paper));
        insert(paper.id(), votes);
    }

    void update(PaperRow paper, List<ParliamentaryVote> votes) {
        database.sql("""
            UPDATE parliamentary_paper
               SET kind = :kind, number = :number, subject = :subject, status = :status,
                   cabinet_appreciation = :cabinetAppreciation, dated_on = :datedOn, address = :address,
                   version = :version, recorded_at = :recordedAt, recorded_by = :recordedBy,
                   recorded_by_name = :recordedByName
             WHERE id = :id
            """).updateEach(List.of(paper));
        database.sql("DELETE FROM parliamentary_vote WHERE paper_id = :id")
                .bind("id", paper.id())
                .update();
        insert(paper.id(), votes);
    }

    private void insert(ParliamentaryPaperId paper, List<ParliamentaryVote> votes) {
        if (!votes.isEmpty()) {
            database.sql("""
                INSERT INTO parliamentary_vote (paper_id, organisation_id, position)
                VALUES (:paperId, :organisationId, :position)
                """)
                    .updateEach(votes.stream()
                            .map(vote -> new VoteRow(paper, vote.group(), vote.position()))
                            .toList());
        }
    }

    void withdraw(ParliamentaryPaperId id, Instant now) {
        database.sql("UPDATE parliamentary_paper SET withdrawn_at = :now, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .update();
    }
}
