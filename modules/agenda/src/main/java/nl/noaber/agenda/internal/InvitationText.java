package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;
import nl.noaber.access.OutgoingMail;
import nl.noaber.access.OutgoingMail.CalendarEvent;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.kernel.Viewer;

/**
 * What a mail about a meeting says: what it is called, when and where it is and its page, and nothing of what is on its agenda.
 * Of nobody who is mailed a language is known here but Dutch.
 */
@Singleton
final class InvitationText {

    private static final int LONGEST_SUBJECT = 300;

    private final ResourceBundle words = ResourceBundle.getBundle(
            "mail/agenda",
            Viewer.DUTCH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private final CalendarText calendars;
    private final OutgoingMail server;

    InvitationText(CalendarText calendars, OutgoingMail server) {
        this.calendars = calendars;
        this.server = server;
    }

    /** A mail as it is handed over. */
    record Letter(String subject, String text, CalendarEvent event) {}

    /**
     * Writes one.
     *
     * @param title what the meeting is called, or its body
     * @param again whether whom it is for was invited before
     */
    Letter of(MeetingMailKind kind, Meeting meeting, String title, String recipient, boolean again) {
        String key = kind == MeetingMailKind.CANCEL ? "CANCEL" : again ? "CHANGED" : "REQUEST";
        String subject = say(key + ".subject", title, when(meeting.time()));
        return new Letter(
                subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT),
                say(
                        key + ".text",
                        title,
                        when(meeting.time()),
                        meeting.place() == null ? "" : say("place", meeting.place()),
                        server.link("/meetings/" + meeting.id().value())),
                new CalendarEvent(
                        kind.name(),
                        calendars.invitation(
                                kind, meeting, title, server.sender().orElseThrow(), recipient)));
    }

    private String when(MeetingTime time) {
        String day = day(time.earliest());
        if (!(time instanceof MeetingTime.OnDay on) || on.from() == null) {
            return day;
        }
        return on.until() == null ? say("from", day, on.from()) : say("between", day, on.from(), on.until());
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Viewer.DUTCH)
                .format(day);
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key).replace("'", "''"), Viewer.DUTCH).format(arguments);
    }
}
