package nl.noaber.briefings.internal;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.EnumSet;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;

/** A text of a briefing in which somebody can be named, and under which field the log tells of it. */
enum BriefingPlace {
    AUDIENCE("audience", Briefing.LONGEST_AUDIENCE, """
        SELECT id AS record_id, '' AS number, 'AUDIENCE' AS place, audience AS text
          FROM briefing
        """, "UPDATE briefing SET audience = :text WHERE id = :recordId"),
    REASON("reason", Briefing.LONGEST_REASON, """
        SELECT id AS record_id, '' AS number, 'REASON' AS place, reason AS text
          FROM briefing
        """, "UPDATE briefing SET reason = :text WHERE id = :recordId"),
    TITLE("agendaItem", 300, """
        SELECT id AS record_id, '' AS number, 'TITLE' AS place, item_title AS text
          FROM briefing
        """, "UPDATE briefing SET item_title = :text WHERE id = :recordId"),
    MEETING("agendaItem", 400, """
        SELECT id AS record_id, '' AS number, 'MEETING' AS place, meeting_words AS text
          FROM briefing
        """, "UPDATE briefing SET meeting_words = :text WHERE id = :recordId"),
    RECIPIENT("recipient", 700, """
        SELECT id AS record_id, '' AS number, 'RECIPIENT' AS place, recipient_words AS text
          FROM briefing
        """, "UPDATE briefing SET recipient_words = :text WHERE id = :recordId"),
    TEXT(
            "text",
            BriefingSection.LONGEST,
            """
            SELECT briefing_id AS record_id, section AS number, 'TEXT' AS place, text
              FROM briefing_text
            """,
            "UPDATE briefing_text SET text = :text WHERE briefing_id = :recordId AND section = :number"),
    PASSAGE(
            "text",
            BriefingSection.LONGEST,
            """
            SELECT briefing_id AS record_id, CAST(number AS CHAR) AS number, 'PASSAGE' AS place, text
              FROM briefing_passage
            """,
            "UPDATE briefing_passage SET text = :text WHERE briefing_id = :recordId AND number = :number");

    /** All of them, one below the other. */
    static final Fragment ALL = sql -> {
        AUDIENCE.read(sql);
        EnumSet.complementOf(EnumSet.of(AUDIENCE)).forEach(place -> place.read(sql.append("UNION ALL")));
    };

    private final String field;
    private final int longest;

    @CompileTimeConstant
    private final String select;

    @CompileTimeConstant
    private final String update;

    BriefingPlace(String field, int longest, @CompileTimeConstant String select, @CompileTimeConstant String update) {
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

    /** Writes {@code :text} where {@code :recordId} and {@code :number} say. */
    Sql update(Database database) {
        return database.sql(update);
    }
}
