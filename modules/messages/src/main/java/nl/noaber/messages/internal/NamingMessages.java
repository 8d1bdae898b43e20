package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.LobbyMessageId;

/** Finds the messages in which somebody may be named, now or in an earlier version. They are few enough to be read. */
@Singleton
final class NamingMessages {

    private static final String TEXTS = """
        SELECT lobby_message_id, 'TITLE' AS place, id AS owner, 0 AS position, title AS text
          FROM lobby_message_version
        UNION ALL
        SELECT lobby_message_id, 'TEXT', id, 0, text
          FROM lobby_message_version
        UNION ALL
        SELECT lobby_message_id, 'NOTE', id, 0, note
          FROM lobby_message_version
        UNION ALL
        SELECT v.lobby_message_id, 'VARIANT', w.version_id, w.position, w.text
          FROM lobby_message_variant w JOIN lobby_message_version v ON v.id = w.version_id
        UNION ALL
        SELECT v.lobby_message_id, 'ASK', w.version_id, w.position, w.text
          FROM lobby_message_ask_wording w JOIN lobby_message_version v ON v.id = w.version_id
        UNION ALL
        SELECT lobby_message_id, 'EVIDENCE', lobby_message_id, position, text
          FROM lobby_message_evidence
        UNION ALL
        SELECT lobby_message_id, 'SOURCE', lobby_message_id, position, source
          FROM lobby_message_evidence
        UNION ALL
        SELECT lobby_message_id, 'ADDRESS', lobby_message_id, position, address
          FROM lobby_message_evidence
        UNION ALL
        SELECT s.lobby_message_id, 'REASON', a.id, 0, a.reason
          FROM sign_off_answer a JOIN sign_off s ON s.id = a.sign_off_id
        UNION ALL
        SELECT s.lobby_message_id, 'PROPOSAL', a.id, 0, a.proposed_text
          FROM sign_off_answer a JOIN sign_off s ON s.id = a.sign_off_id
        UNION ALL
        SELECT s.lobby_message_id, 'RECEIVED_BY', a.id, 0, a.received_by
          FROM sign_off_answer a JOIN sign_off s ON s.id = a.sign_off_id
        UNION ALL
        SELECT s.lobby_message_id, 'ANSWERED_BY', a.id, 0, a.answered_by_name
          FROM sign_off_answer a JOIN sign_off s ON s.id = a.sign_off_id
        UNION ALL
        SELECT lobby_message_id, 'EMAIL', id, 0, email
          FROM sign_off
        UNION ALL
        SELECT s.lobby_message_id, 'RECIPIENT', mail.id, 0, mail.recipient
          FROM sign_off_mail mail JOIN sign_off s ON s.id = mail.sign_off_id
        UNION ALL
        SELECT s.lobby_message_id, 'MAIL_SUBJECT', mail.id, 0, mail.subject
          FROM sign_off_mail mail JOIN sign_off s ON s.id = mail.sign_off_id
        UNION ALL
        SELECT s.lobby_message_id, 'MAIL_TEXT', mail.id, 0, mail.text
          FROM sign_off_mail mail JOIN sign_off s ON s.id = mail.sign_off_id
        UNION ALL
        SELECT s.lobby_message_id, 'MAIL_PROBLEM', mail.id, 0, mail.problem
          FROM sign_off_mail mail JOIN sign_off s ON s.id = mail.sign_off_id
        UNION ALL
        SELECT lobby_message_id, 'DECISION', id, 0, decision
          FROM lobby_message_outcome
        UNION ALL
        SELECT lobby_message_id, 'OUTCOME_SOURCE', id, 0, source
          FROM lobby_message_outcome
        UNION ALL
        SELECT lobby_message_id, 'OUTCOME_ADDRESS', id, 0, address
          FROM lobby_message_outcome
        UNION ALL
        SELECT lobby_message_id, 'OUTCOME_NOTE', id, 0, note
          FROM lobby_message_outcome
        UNION ALL
        SELECT lobby_message_id, 'PAPER_NUMBER', id, 0, number
          FROM parliamentary_paper
        UNION ALL
        SELECT lobby_message_id, 'PAPER_SUBJECT', id, 0, subject
          FROM parliamentary_paper
        UNION ALL
        SELECT lobby_message_id, 'PAPER_STATUS', id, 0, status
          FROM parliamentary_paper
        UNION ALL
        SELECT lobby_message_id, 'PAPER_APPRECIATION', id, 0, cabinet_appreciation
          FROM parliamentary_paper
        UNION ALL
        SELECT lobby_message_id, 'PAPER_ADDRESS', id, 0, address
          FROM parliamentary_paper
        """;

    private final Database database;

    NamingMessages(Database database) {
        this.database = database;
    }

    /** Which have something like the name in a text, in the order of their ids; to be looked at more closely. */
    List<LobbyMessageId> like(Subject subject, UUID after, int most) {
        return database.sql("SELECT DISTINCT texts.lobby_message_id FROM (")
                .append(TEXTS)
                .append(") texts WHERE texts.lobby_message_id > :after AND (FALSE")
                .appendEach(
                        "OR texts.text LIKE :like ESCAPE '!'",
                        "like",
                        subject.names().patterns())
                .append(") ORDER BY texts.lobby_message_id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.id("lobby_message_id", LobbyMessageId::new));
    }

    /** All that these messages say and said. */
    List<MessageText> texts(Collection<LobbyMessageId> messages) {
        return database.sql(
                        "SELECT texts.lobby_message_id, texts.place, texts.owner, texts.position, texts.text FROM (")
                .append(TEXTS)
                .append("""
                    ) texts
                     WHERE texts.lobby_message_id IN (:messages)
                       AND texts.text IS NOT NULL
                     ORDER BY texts.lobby_message_id, texts.place, texts.owner, texts.position
                    """)
                .bind("messages", messages)
                .list(row -> new MessageText(
                        row.id("lobby_message_id", LobbyMessageId::new),
                        row.choice("place", TextPlace.class),
                        row.uuid("owner"),
                        (int) row.longNumber("position"),
                        row.text("text")));
    }
}
