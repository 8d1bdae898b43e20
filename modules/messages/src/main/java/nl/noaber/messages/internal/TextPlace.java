package nl.noaber.messages.internal;

import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;

/** A text of a message in which somebody can be named: where it stands, and under which field the log tells of it. */
enum TextPlace {
    TITLE("title"),
    TEXT("text"),
    NOTE("note"),
    VARIANT("variants"),
    ASK("asks"),
    EVIDENCE("evidence"),
    SOURCE("evidence"),
    ADDRESS("evidence"),
    REASON("signOffs"),
    PROPOSAL("signOffs"),
    RECEIVED_BY("signOffs"),
    ANSWERED_BY("signOffs"),
    EMAIL("signOffs"),
    RECIPIENT("signOffs"),
    MAIL_SUBJECT("signOffs"),
    MAIL_TEXT("signOffs"),
    MAIL_PROBLEM("signOffs");

    private final String field;

    TextPlace(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /**
     * Writes {@code :text} where {@code :owner} and {@code :position} say: a version, for evidence the message, and else
     * what the text stands with.
     */
    Sql update(Database database) {
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
            case TITLE, TEXT, NOTE, VARIANT, ASK, EVIDENCE, SOURCE, ADDRESS -> ofMessage(database);
        };
    }

    private Sql ofMessage(Database database) {
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
            case REASON, PROPOSAL, RECEIVED_BY, ANSWERED_BY, EMAIL, RECIPIENT, MAIL_SUBJECT, MAIL_TEXT, MAIL_PROBLEM ->
                throw new IllegalStateException(this + " stands with a sign-off");
        };
    }

    /** How long a text may be there, in characters. */
    int longest() {
        return switch (this) {
            case TITLE -> 300;
            case TEXT, VARIANT, PROPOSAL, MAIL_TEXT -> Integer.MAX_VALUE;
            case NOTE, ASK, EVIDENCE, ADDRESS -> 2_000;
            case SOURCE, RECEIVED_BY, MAIL_PROBLEM -> 500;
            case REASON -> 5_000;
            case ANSWERED_BY -> 200;
            case EMAIL, RECIPIENT -> 254;
            case MAIL_SUBJECT -> 400;
        };
    }
}
