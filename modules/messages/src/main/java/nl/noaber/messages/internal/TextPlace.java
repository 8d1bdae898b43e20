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
    ADDRESS("evidence");

    private final String field;

    TextPlace(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Writes {@code :text} where {@code :owner} and {@code :position} say: a version, or for evidence the message. */
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
        };
    }

    /** How long a text may be there, in characters. */
    int longest() {
        return switch (this) {
            case TITLE -> 300;
            case TEXT, VARIANT -> Integer.MAX_VALUE;
            case NOTE, ASK, EVIDENCE, ADDRESS -> 2_000;
            case SOURCE -> 500;
        };
    }
}
