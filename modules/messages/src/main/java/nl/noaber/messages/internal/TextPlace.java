package nl.noaber.messages.internal;

import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;

/** A text of a message in which somebody can be named: where it stands, and under which field the log tells of it. */
enum TextPlace {
    TITLE("title", 300),
    TEXT("text", Integer.MAX_VALUE),
    NOTE("note", 2_000),
    VARIANT("variants", Integer.MAX_VALUE),
    ASK("asks", 2_000),
    EVIDENCE("evidence", 2_000),
    SOURCE("evidence", 500),
    ADDRESS("evidence", 2_000),
    REASON("signOffs", 5_000),
    PROPOSAL("signOffs", Integer.MAX_VALUE),
    RECEIVED_BY("signOffs", 500),
    ANSWERED_BY("signOffs", 200),
    EMAIL("signOffs", 254),
    RECIPIENT("signOffs", 254),
    MAIL_SUBJECT("signOffs", 400),
    MAIL_TEXT("signOffs", Integer.MAX_VALUE),
    MAIL_PROBLEM("signOffs", 500),
    DECISION("outcomes", 500),
    OUTCOME_SOURCE("outcomes", 500),
    OUTCOME_ADDRESS("outcomes", 2_000),
    OUTCOME_NOTE("outcomes", 2_000),
    PAPER_NUMBER("parliamentaryPapers", 40),
    PAPER_SUBJECT("parliamentaryPapers", 500),
    PAPER_STATUS("parliamentaryPapers", 100),
    PAPER_APPRECIATION("parliamentaryPapers", 100),
    PAPER_ADDRESS("parliamentaryPapers", 2_000);

    private final String field;
    private final int longest;

    TextPlace(String field, int longest) {
        this.field = field;
        this.longest = longest;
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
        return switch (this) {
            case TITLE -> database.sql("UPDATE lobby_message_version SET title = :text WHERE id = :owner");
            case TEXT -> database.sql("UPDATE lobby_message_version SET text = :text WHERE id = :owner");
            case NOTE -> database.sql("UPDATE lobby_message_version SET note = :text WHERE id = :owner");
            case VARIANT -> database.sql("""
                UPDATE lobby_message_variant SET text = :text WHERE version_id = :owner AND position = :position
                """);
            case ASK -> database.sql("""
                UPDATE lobby_message_ask_wording SET text = :text
                 WHERE version_id = :owner AND position = :position
                """);
            case EVIDENCE -> database.sql("""
                UPDATE lobby_message_evidence SET text = :text
                 WHERE lobby_message_id = :owner AND position = :position
                """);
            case SOURCE -> database.sql("""
                UPDATE lobby_message_evidence SET source = :text
                 WHERE lobby_message_id = :owner AND position = :position
                """);
            case ADDRESS -> database.sql("""
                UPDATE lobby_message_evidence SET address = :text
                 WHERE lobby_message_id = :owner AND position = :position
                """);
            default -> beside(database);
        };
    }

    /** What stands beside the message itself. */
    private Sql beside(Database database) {
        return switch (this) {
            case REASON -> database.sql("UPDATE sign_off_answer SET reason = :text WHERE id = :owner");
            case PROPOSAL -> database.sql("UPDATE sign_off_answer SET proposed_text = :text WHERE id = :owner");
            case RECEIVED_BY -> database.sql("UPDATE sign_off_answer SET received_by = :text WHERE id = :owner");
            case ANSWERED_BY -> database.sql("UPDATE sign_off_answer SET answered_by_name = :text WHERE id = :owner");
            case EMAIL -> database.sql("UPDATE sign_off SET email = NULL, version = version + 1 WHERE id = :owner");
            case RECIPIENT -> database.sql("""
                UPDATE sign_off_mail
                   SET recipient = '[gewist]', state = IF(state = 'WAITING', 'DROPPED', state), next_try_at = NULL
                 WHERE id = :owner
                """);
            case MAIL_SUBJECT -> database.sql("UPDATE sign_off_mail SET subject = :text WHERE id = :owner");
            case MAIL_TEXT -> database.sql("UPDATE sign_off_mail SET text = :text WHERE id = :owner");
            case MAIL_PROBLEM -> database.sql("UPDATE sign_off_mail SET problem = :text WHERE id = :owner");
            case DECISION -> database.sql("UPDATE lobby_message_outcome SET decision = :text WHERE id = :owner");
            case OUTCOME_SOURCE -> database.sql("UPDATE lobby_message_outcome SET source = :text WHERE id = :owner");
            case OUTCOME_ADDRESS -> database.sql("UPDATE lobby_message_outcome SET address = :text WHERE id = :owner");
            case OUTCOME_NOTE -> database.sql("UPDATE lobby_message_outcome SET note = :text WHERE id = :owner");
            case PAPER_NUMBER -> database.sql("UPDATE parliamentary_paper SET number = :text WHERE id = :owner");
            case PAPER_SUBJECT -> database.sql("UPDATE parliamentary_paper SET subject = :text WHERE id = :owner");
            case PAPER_STATUS -> database.sql("UPDATE parliamentary_paper SET status = :text WHERE id = :owner");
            case PAPER_APPRECIATION ->
                database.sql("UPDATE parliamentary_paper SET cabinet_appreciation = :text WHERE id = :owner");
            case PAPER_ADDRESS -> database.sql("UPDATE parliamentary_paper SET address = :text WHERE id = :owner");
            case TITLE, TEXT, NOTE, VARIANT, ASK, EVIDENCE, SOURCE, ADDRESS ->
                throw new IllegalStateException(this + " stands in the message");
        };
    }
}
