package nl.noaber.agenda.internal;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.EnumSet;
import nl.noaber.agenda.Meeting;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;

/** A text of a meeting in which somebody can be named, and under which field the log tells of it. */
enum AgendaPlace {
    NAME(Meeting.TYPE, "name", Meeting.LONGEST_NAME, """
        SELECT id AS record_id, 'NAME' AS place, name AS text
          FROM meeting
        """, "UPDATE meeting SET name = :text WHERE id = :recordId"),
    PLACE(Meeting.TYPE, "place", Meeting.LONGEST_PLACE, """
        SELECT id AS record_id, 'PLACE' AS place, place AS text
          FROM meeting
        """, "UPDATE meeting SET place = :text WHERE id = :recordId");

    /** All of them, one below the other. */
    static final Fragment ALL = sql -> {
        NAME.read(sql);
        EnumSet.complementOf(EnumSet.of(NAME)).forEach(place -> place.read(sql.append("UNION ALL")));
    };

    private final String type;
    private final String field;
    private final int longest;

    @CompileTimeConstant
    private final String select;

    @CompileTimeConstant
    private final String update;

    AgendaPlace(
            String type,
            String field,
            int longest,
            @CompileTimeConstant String select,
            @CompileTimeConstant String update) {
        this.type = type;
        this.field = field;
        this.longest = longest;
        this.select = select;
        this.update = update;
    }

    private void read(Sql sql) {
        sql.append(select);
    }

    /** Of which records it is. */
    String type() {
        return type;
    }

    String field() {
        return field;
    }

    /** How long a text may be there, in characters. */
    int longest() {
        return longest;
    }

    /** Writes {@code :text} where {@code :recordId} says. */
    Sql update(Database database) {
        return database.sql(update);
    }
}
