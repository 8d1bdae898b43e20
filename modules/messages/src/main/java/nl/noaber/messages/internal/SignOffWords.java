package nl.noaber.messages.internal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;
import nl.noaber.kernel.Viewer;

/** Where a sign-off stands, in a line, as the history of its message keeps it. */
final class SignOffWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "words/messages",
            Viewer.DUTCH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private SignOffWords() {}

    static String line(String organisation, SignOffRow row) {
        LastAnswer last = row.answer();
        String stand = WORDS.getString("signOff." + row.status());
        String answer = last == null
                ? stand
                : say(
                        "signOff.answer",
                        stand,
                        WORDS.getString("signOff.level." + last.level()),
                        Integer.toString(last.number()));
        return row.isWithdrawn()
                ? say("signOff.withdrawn", organisation, answer)
                : say("signOff.line", organisation, answer, day(row.deadline()));
    }

    /** That a wording is what somebody proposed; whose it was is told to the team by the log. */
    static String takenOver() {
        return WORDS.getString("signOff.takenOver");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Viewer.DUTCH)
                .format(day);
    }

    private static String say(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key).replace("'", "''"), Viewer.DUTCH).format(arguments);
    }
}
