package nl.noaber.agenda.internal;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.EnumSet;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingAttendee;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;

/** A text of a meeting, of an agenda item or of a route in which somebody can be named, and under which field the log tells of it. */
enum AgendaPlace {
    NAME(Meeting.TYPE, "name", Meeting.LONGEST_NAME, """
        SELECT id AS record_id, 0 AS number, 'NAME' AS place, name AS text
          FROM meeting
        """, "UPDATE meeting SET name = :text WHERE id = :recordId"),
    PLACE(Meeting.TYPE, "place", Meeting.LONGEST_PLACE, """
        SELECT id AS record_id, 0 AS number, 'PLACE' AS place, place AS text
          FROM meeting
        """, "UPDATE meeting SET place = :text WHERE id = :recordId"),
    ATTENDEE_WORDS(
            Meeting.TYPE,
            "attendees",
            MeetingAttendee.LONGEST_WORDS,
            """
            SELECT meeting_id AS record_id, number, 'ATTENDEE_WORDS' AS place, words AS text
              FROM meeting_attendee
            """,
            "UPDATE meeting_attendee SET words = :text WHERE meeting_id = :recordId AND number = :number"),
    ATTENDEE_ADDRESS(
            Meeting.TYPE,
            "attendees",
            MeetingAttendee.LONGEST_ADDRESS,
            """
            SELECT meeting_id AS record_id, number, 'ATTENDEE_ADDRESS' AS place, email AS text
              FROM meeting_attendee
            """,
            "UPDATE meeting_attendee SET email = NULL WHERE meeting_id = :recordId AND number = :number"),
    REPRESENTED_BY(
            Meeting.TYPE,
            "attendees",
            MeetingAttendee.LONGEST_WORDS,
            """
            SELECT meeting_id AS record_id, number, 'REPRESENTED_BY' AS place, represented_by AS text
              FROM meeting_attendee
            """,
            "UPDATE meeting_attendee SET represented_by = :text WHERE meeting_id = :recordId AND number = :number"),
    MAILED(
            Meeting.TYPE,
            "attendees",
            MeetingAttendee.LONGEST_ADDRESS,
            """
            SELECT meeting_id AS record_id, number, 'MAILED' AS place, recipient AS text
              FROM meeting_mail
            """,
            "UPDATE meeting_mail SET recipient = :text WHERE meeting_id = :recordId AND number = :number"),
    MAIL_PROBLEM(
            Meeting.TYPE,
            "attendees",
            500,
            """
            SELECT meeting_id AS record_id, number, 'MAIL_PROBLEM' AS place, problem AS text
              FROM meeting_mail
            """,
            "UPDATE meeting_mail SET problem = :text WHERE meeting_id = :recordId AND number = :number"),
    TITLE(
            AgendaItem.TYPE,
            "title",
            AgendaItem.LONGEST_TITLE,
            """
            SELECT id AS record_id, 0 AS number, 'TITLE' AS place, title AS text
              FROM agenda_item
            """,
            "UPDATE agenda_item SET title = :text WHERE id = :recordId"),
    EXPLANATION(
            AgendaItem.TYPE,
            "explanation",
            AgendaItem.LONGEST_EXPLANATION,
            """
            SELECT id AS record_id, 0 AS number, 'EXPLANATION' AS place, explanation AS text
              FROM agenda_item
            """,
            "UPDATE agenda_item SET explanation = :text WHERE id = :recordId"),
    DOCUMENT(
            AgendaItem.TYPE,
            "documents",
            AgendaDocument.LONGEST_TITLE,
            """
            SELECT item_id AS record_id, number, 'DOCUMENT' AS place, title AS text
              FROM agenda_document
            """,
            "UPDATE agenda_document SET title = :text WHERE item_id = :recordId AND number = :number"),
    DOCUMENT_REFERENCE(
            AgendaItem.TYPE,
            "documents",
            AgendaDocument.LONGEST_REFERENCE,
            """
            SELECT item_id AS record_id, number, 'DOCUMENT_REFERENCE' AS place, reference AS text
              FROM agenda_document
            """,
            "UPDATE agenda_document SET reference = :text WHERE item_id = :recordId AND number = :number"),
    DOCUMENT_ADDRESS(
            AgendaItem.TYPE,
            "documents",
            AgendaDocument.LONGEST_ADDRESS,
            """
            SELECT item_id AS record_id, number, 'DOCUMENT_ADDRESS' AS place, address AS text
              FROM agenda_document
            """,
            "UPDATE agenda_document SET address = :text WHERE item_id = :recordId AND number = :number"),
    DECISION(
            AgendaItem.TYPE,
            "decision",
            AgendaDecision.LONGEST_TEXT,
            """
            SELECT item_id AS record_id, 0 AS number, 'DECISION' AS place, text
              FROM agenda_decision
            """,
            "UPDATE agenda_decision SET text = :text WHERE item_id = :recordId"),
    CONDITIONS(
            AgendaItem.TYPE,
            "conditions",
            AgendaDecision.LONGEST_CONDITIONS,
            """
            SELECT item_id AS record_id, 0 AS number, 'CONDITIONS' AS place, conditions AS text
              FROM agenda_decision
            """,
            "UPDATE agenda_decision SET conditions = :text WHERE item_id = :recordId"),
    DECISION_REFERENCE(
            AgendaItem.TYPE,
            "reference",
            AgendaDecision.LONGEST_REFERENCE,
            """
            SELECT item_id AS record_id, 0 AS number, 'DECISION_REFERENCE' AS place, reference AS text
              FROM agenda_decision
            """,
            "UPDATE agenda_decision SET reference = :text WHERE item_id = :recordId"),
    ROUTE(
            AgendaRoute.TYPE,
            "title",
            AgendaRoute.LONGEST_TITLE,
            """
            SELECT id AS record_id, 0 AS number, 'ROUTE' AS place, title AS text
              FROM agenda_route
            """,
            "UPDATE agenda_route SET title = :text WHERE id = :recordId"),
    STEP(
            AgendaRoute.TYPE,
            "steps",
            AgendaRoute.LONGEST_TITLE,
            """
            SELECT route_id AS record_id, number, 'STEP' AS place, title AS text
              FROM agenda_route_step
            """,
            "UPDATE agenda_route_step SET title = :text WHERE route_id = :recordId AND number = :number"),
    STEP_YIELDS(
            AgendaRoute.TYPE,
            "steps",
            AgendaRoute.LONGEST_YIELD,
            """
            SELECT route_id AS record_id, number, 'STEP_YIELDS' AS place, yields AS text
              FROM agenda_route_step
            """,
            "UPDATE agenda_route_step SET yields = :text WHERE route_id = :recordId AND number = :number"),
    STEP_REASON(
            AgendaRoute.TYPE,
            "steps",
            AgendaRoute.LONGEST_REASON,
            """
            SELECT route_id AS record_id, number, 'STEP_REASON' AS place, no_later_reason AS text
              FROM agenda_route_step
            """,
            "UPDATE agenda_route_step SET no_later_reason = :text WHERE route_id = :recordId AND number = :number");

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

    /** Writes {@code :text} where {@code :recordId} and {@code :number} say. */
    Sql update(Database database) {
        return database.sql(update);
    }
}
