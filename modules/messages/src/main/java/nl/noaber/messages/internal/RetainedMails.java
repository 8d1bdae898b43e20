package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffMail;

/**
 * Mails about sign-offs of which nothing is to come any more: they were sent, shown or dropped, and what they ask is over. What
 * was answered is not in them and stays.
 */
@Singleton
final class RetainedMails implements RetainedRecords {

    private static final String SELECT = """
        SELECT mail.id, mail.subject, mail.written_at, s.lobby_message_id
          FROM sign_off_mail mail
          JOIN sign_off s ON s.id = mail.sign_off_id
         WHERE mail.written_at < :before
           AND mail.state <> 'WAITING'
           AND (s.deadline < :lastDay OR s.withdrawn_at IS NOT NULL)
        """;

    private final Database database;
    private final LobbyMessages messages;

    RetainedMails(Database database, LobbyMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    private record Old(UUID id, String subject, LocalDate since, LobbyMessageId message) {

        static Old read(Row row) {
            return new Old(
                    row.uuid("id"),
                    row.text("subject"),
                    DutchTime.day(row.instant("written_at")),
                    row.id("lobby_message_id", LobbyMessageId::new));
        }
    }

    @Override
    public Map<String, List<String>> events() {
        return Map.of("SIGN_OFF_MAIL", List.of("WRITTEN"));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        List<Old> found = old(term)
                .append("ORDER BY mail.id LIMIT :most")
                .bind("most", most)
                .list(Old::read);
        Set<LobbyMessageId> seen = messages.byIds(
                        viewer, found.stream().map(Old::message).collect(Collectors.toSet()))
                .keySet();
        return found.stream()
                .map(old -> new Due(
                        new RecordRef(SignOffMail.TYPE, old.id()),
                        seen.contains(old.message()) ? old.subject() : null,
                        old.since()))
                .toList();
    }

    /** The link in a mail works for a while after the last day for an answer. */
    private Sql old(Term term) {
        return database.sql(SELECT)
                .bind("before", DutchTime.start(term.before()))
                .bind("lastDay", term.before().minusDays(SignOff.LINK_DAYS));
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        List<UUID> still = old(term)
                .append("AND mail.id IN (:ids) ORDER BY mail.id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        if (!still.isEmpty()) {
            database.sql("DELETE FROM sign_off_mail WHERE id IN (:ids)")
                    .bind("ids", still)
                    .update();
        }
        return still.size();
    }
}
