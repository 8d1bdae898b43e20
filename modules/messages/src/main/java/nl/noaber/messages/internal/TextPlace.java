package nl.noaber.messages.internal;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.EnumSet;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;

/** A text of a message in which somebody can be named: where it stands, and under which field the log tells of it. */
enum TextPlace {
    TITLE("title", 300, """
        SELECT lobby_message_id, 'TITLE' AS place, id AS owner, 0 AS position, title AS text
          FROM lobby_message_version
        """, """
            UPDATE lobby_message_version
               SET title = :text
             WHERE id = :owner
            """),
    TEXT("text", Integer.MAX_VALUE, """
        SELECT lobby_message_id, 'TEXT' AS place, id AS owner, 0 AS position, text AS text
          FROM lobby_message_version
        """, """
            UPDATE lobby_message_version
               SET text = :text
             WHERE id = :owner
            """),
    NOTE("note", 2_000, """
        SELECT lobby_message_id, 'NOTE' AS place, id AS owner, 0 AS position, note AS text
          FROM lobby_message_version
        """, """
            UPDATE lobby_message_version
               SET note = :text
             WHERE id = :owner
            """),
    VARIANT("variants", Integer.MAX_VALUE, """
        SELECT v.lobby_message_id, 'VARIANT' AS place, w.version_id AS owner, w.position AS position, w.text AS text
          FROM lobby_message_variant w JOIN lobby_message_version v ON v.id = w.version_id
        """, """
            UPDATE lobby_message_variant
               SET text = :text
             WHERE version_id = :owner AND position = :position
            """),
    ASK("asks", 2_000, """
        SELECT v.lobby_message_id, 'ASK' AS place, w.version_id AS owner, w.position AS position, w.text AS text
          FROM lobby_message_ask_wording w JOIN lobby_message_version v ON v.id = w.version_id
        """, """
            UPDATE lobby_message_ask_wording
               SET text = :text
             WHERE version_id = :owner AND position = :position
            """),
    EVIDENCE("evidence", 2_000, """
        SELECT lobby_message_id, 'EVIDENCE' AS place, lobby_message_id AS owner, position AS position, text AS text
          FROM lobby_message_evidence
        """, """
            UPDATE lobby_message_evidence
               SET text = :text
             WHERE lobby_message_id = :owner AND position = :position
            """),
    SOURCE("evidence", 500, """
        SELECT lobby_message_id, 'SOURCE' AS place, lobby_message_id AS owner, position AS position, source AS text
          FROM lobby_message_evidence
        """, """
            UPDATE lobby_message_evidence
               SET source = :text
             WHERE lobby_message_id = :owner AND position = :position
            """),
    ADDRESS("evidence", 2_000, """
        SELECT lobby_message_id, 'ADDRESS' AS place, lobby_message_id AS owner, position AS position, address AS text
          FROM lobby_message_evidence
        """, """
            UPDATE lobby_message_evidence
               SET address = :text
             WHERE lobby_message_id = :owner AND position = :position
            """),
    REASON("signOffs", 5_000, """
        SELECT s.lobby_message_id, 'REASON' AS place, a.id AS owner, 0 AS position, a.reason AS text
          FROM sign_off_answer a JOIN sign_off s ON s.id = a.sign_off_id
        """, """
            UPDATE sign_off_answer
               SET reason = :text
             WHERE id = :owner
            """),
    PROPOSAL("signOffs", Integer.MAX_VALUE, """
        SELECT s.lobby_message_id, 'PROPOSAL' AS place, a.id AS owner, 0 AS position, a.proposed_text AS text
          FROM sign_off_answer a JOIN sign_off s ON s.id = a.sign_off_id
        """, """
            UPDATE sign_off_answer
               SET proposed_text = :text
             WHERE id = :owner
            """),
    RECEIVED_BY("signOffs", 500, """
        SELECT s.lobby_message_id, 'RECEIVED_BY' AS place, a.id AS owner, 0 AS position, a.received_by AS text
          FROM sign_off_answer a JOIN sign_off s ON s.id = a.sign_off_id
        """, """
            UPDATE sign_off_answer
               SET received_by = :text
             WHERE id = :owner
            """),
    ANSWERED_BY("signOffs", 200, """
        SELECT s.lobby_message_id, 'ANSWERED_BY' AS place, a.id AS owner, 0 AS position, a.answered_by_name AS text
          FROM sign_off_answer a JOIN sign_off s ON s.id = a.sign_off_id
        """, """
            UPDATE sign_off_answer
               SET answered_by_name = :text
             WHERE id = :owner
            """),
    EMAIL("signOffs", 254, """
        SELECT lobby_message_id, 'EMAIL' AS place, id AS owner, 0 AS position, email AS text
          FROM sign_off
        """, """
            UPDATE sign_off
               SET email = NULL, version = version + 1
             WHERE id = :owner
            """),
    RECIPIENT("signOffs", 254, """
        SELECT s.lobby_message_id, 'RECIPIENT' AS place, mail.id AS owner, 0 AS position, mail.recipient AS text
          FROM sign_off_mail mail JOIN sign_off s ON s.id = mail.sign_off_id
        """, """
            UPDATE sign_off_mail
               SET recipient = '[gewist]', state = IF(state = 'WAITING', 'DROPPED', state), next_try_at = NULL
             WHERE id = :owner
            """),
    MAIL_SUBJECT("signOffs", 400, """
        SELECT s.lobby_message_id, 'MAIL_SUBJECT' AS place, mail.id AS owner, 0 AS position, mail.subject AS text
          FROM sign_off_mail mail JOIN sign_off s ON s.id = mail.sign_off_id
        """, """
            UPDATE sign_off_mail
               SET subject = :text
             WHERE id = :owner
            """),
    MAIL_TEXT("signOffs", Integer.MAX_VALUE, """
        SELECT s.lobby_message_id, 'MAIL_TEXT' AS place, mail.id AS owner, 0 AS position, mail.text AS text
          FROM sign_off_mail mail JOIN sign_off s ON s.id = mail.sign_off_id
        """, """
            UPDATE sign_off_mail
               SET text = :text
             WHERE id = :owner
            """),
    MAIL_PROBLEM("signOffs", 500, """
        SELECT s.lobby_message_id, 'MAIL_PROBLEM' AS place, mail.id AS owner, 0 AS position, mail.problem AS text
          FROM sign_off_mail mail JOIN sign_off s ON s.id = mail.sign_off_id
        """, """
            UPDATE sign_off_mail
               SET problem = :text
             WHERE id = :owner
            """),
    DECISION("outcomes", 500, """
        SELECT lobby_message_id, 'DECISION' AS place, id AS owner, 0 AS position, decision AS text
          FROM lobby_message_outcome
        """, """
            UPDATE lobby_message_outcome
               SET decision = :text
             WHERE id = :owner
            """),
    OUTCOME_SOURCE("outcomes", 500, """
        SELECT lobby_message_id, 'OUTCOME_SOURCE' AS place, id AS owner, 0 AS position, source AS text
          FROM lobby_message_outcome
        """, """
            UPDATE lobby_message_outcome
               SET source = :text
             WHERE id = :owner
            """),
    OUTCOME_ADDRESS("outcomes", 2_000, """
        SELECT lobby_message_id, 'OUTCOME_ADDRESS' AS place, id AS owner, 0 AS position, address AS text
          FROM lobby_message_outcome
        """, """
            UPDATE lobby_message_outcome
               SET address = :text
             WHERE id = :owner
            """),
    OUTCOME_NOTE("outcomes", 2_000, """
        SELECT lobby_message_id, 'OUTCOME_NOTE' AS place, id AS owner, 0 AS position, note AS text
          FROM lobby_message_outcome
        """, """
            UPDATE lobby_message_outcome
               SET note = :text
             WHERE id = :owner
            """),
    PAPER_NUMBER("parliamentaryPapers", 40, """
        SELECT lobby_message_id, 'PAPER_NUMBER' AS place, id AS owner, 0 AS position, number AS text
          FROM parliamentary_paper
        """, """
            UPDATE parliamentary_paper
               SET number = :text
             WHERE id = :owner
            """),
    PAPER_SUBJECT("parliamentaryPapers", 500, """
        SELECT lobby_message_id, 'PAPER_SUBJECT' AS place, id AS owner, 0 AS position, subject AS text
          FROM parliamentary_paper
        """, """
            UPDATE parliamentary_paper
               SET subject = :text
             WHERE id = :owner
            """),
    PAPER_STATUS("parliamentaryPapers", 100, """
        SELECT lobby_message_id, 'PAPER_STATUS' AS place, id AS owner, 0 AS position, status AS text
          FROM parliamentary_paper
        """, """
            UPDATE parliamentary_paper
               SET status = :text
             WHERE id = :owner
            """),
    PAPER_APPRECIATION("parliamentaryPapers", 100, """
        SELECT lobby_message_id, 'PAPER_APPRECIATION' AS place, id AS owner, 0 AS position, cabinet_appreciation AS text
          FROM parliamentary_paper
        """, """
            UPDATE parliamentary_paper
               SET cabinet_appreciation = :text
             WHERE id = :owner
            """),
    PAPER_ADDRESS("parliamentaryPapers", 2_000, """
        SELECT lobby_message_id, 'PAPER_ADDRESS' AS place, id AS owner, 0 AS position, address AS text
          FROM parliamentary_paper
        """, """
            UPDATE parliamentary_paper
               SET address = :text
             WHERE id = :owner
            """);

    /** All texts of all messages, each with its place and what it stands with. */
    static final Fragment ALL = sql -> {
        TITLE.read(sql);
        EnumSet.complementOf(EnumSet.of(TITLE)).forEach(place -> place.read(sql.append("UNION ALL")));
    };

    private final String field;
    private final int longest;

    @CompileTimeConstant
    private final String select;

    @CompileTimeConstant
    private final String update;

    TextPlace(String field, int longest, @CompileTimeConstant String select, @CompileTimeConstant String update) {
        this.field = field;
        this.longest = longest;
        this.select = select;
        this.update = update;
    }

    private void read(Sql sql) {
        sql.append(select);
    }

    String field() {
        return field;
    }

    /** How long a text may be there, in characters. */
    int longest() {
        return longest;
    }

    /**
     * Writes {@code :text} where {@code :owner} and {@code :position} say: a version, for evidence the message, and else
     * what the text stands with.
     */
    Sql update(Database database) {
        return database.sql(update);
    }
}
