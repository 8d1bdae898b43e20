package nl.noaber.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mail that Noaber sends, in plain text and for calendars, where a mail server is configured. */
public interface OutgoingMail {

    /** Whether there is a mail server; without one what would be mailed is shown instead. */
    boolean isConfigured();

    /** The address of a page of this installation, for a link in a mail. It is the configuration's, never a request's. */
    String link(String path);

    /** What was typed as an address, in the one form in which addresses are kept; empty when it is none. */
    Optional<String> address(String typed);

    /** Sends it, and waits some seconds at most. Never within a transaction. Why it failed is in the log, without the text. */
    default Sending send(String to, String subject, String text) {
        return send(to, subject, text, null);
    }

    /**
     * The same, with what a calendar program reads of it.
     *
     * @param event null for a mail that no calendar program has to do with
     */
    Sending send(String to, String subject, String text, @Nullable CalendarEvent event);

    /** The address that mails come from; empty when there is no mail server. */
    Optional<String> sender();

    /**
     * What a calendar program reads of a mail (RFC 6047).
     *
     * @param method what it is to do: {@code REQUEST}, {@code CANCEL}
     * @param text iCalendar
     */
    record CalendarEvent(String method, String text) {}

    /** What became of a mail. */
    sealed interface Sending {

        /** The server took it, and answers for it from here on. */
        record Taken() implements Sending {}

        /** The server says that there is no such address: to send it again is of no use. */
        record AddressRefused(String problem) implements Sending {}

        /** It was not sent: the server could not be reached, or did not want it now. It can be sent again. */
        record Failed(String problem) implements Sending {}

        /** It was handed over, and the server went silent before it said whether it took it. Sent again it may come twice. */
        record Unknown(String problem) implements Sending {}
    }
}
