package nl.noaber.web.signoffs;

import java.util.List;

/** The values of the schema's enums about sign-offs that somebody can choose from. */
public final class SignOffWords {

    public static final List<String> POSITIONS = List.of("AGREED", "AGREED_WITH_RESERVATION", "OBJECTS");
    public static final List<String> LEVELS = List.of("CIVIL_SERVICE", "EXECUTIVE");
    public static final List<String> MAIL_STATES = List.of("WAITING", "SENT", "SHOWN", "BOUNCED", "DROPPED");

    /** Of a mail that waits: it may have been sent. */
    static final String UNCERTAIN = "UNCERTAIN";

    private SignOffWords() {}

    static boolean waits(String status) {
        return status.equals("OPEN") || status.equals("STALE");
    }
}
