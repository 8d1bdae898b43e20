package nl.noaber.messages.internal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffMailKind;

/** What mails say. Of nobody who is mailed a language is known here but Dutch, so that they are written in it. */
final class MailTexts {

    /** Stands for the personal link, which is put in its place when the mail is sent. */
    static final String LINK = "{link}";

    private static final int LONGEST_SUBJECT = 400;

    private final Locale language;
    private final ResourceBundle bundle;

    private MailTexts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "mail/messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static MailTexts in(Locale language) {
        return new MailTexts(language.getLanguage().equals("nl") ? Viewer.DUTCH : Locale.ENGLISH);
    }

    /** What a mail says, beside what it is for. */
    enum Words {
        ASKED,
        /** The deadline came nearer. */
        SOONER,
        REMINDED,
        ASKED_AGAIN,
        REWORDED,
        /** To whom did not answer yet. */
        REWORDED_UNANSWERED,
        TAKEN_OVER;

        static Words of(SignOffMailKind kind, SignOffRow signOff) {
            return kind == SignOffMailKind.REWORDED && signOff.isWaiting() ? REWORDED_UNANSWERED : valueOf(kind.name());
        }
    }

    String subject(Words words, String title) {
        String subject = say(words + ".subject", title);
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    /**
     * Written out.
     *
     * @param core what the message says, for those who are told that it changed and have nothing to open
     */
    String text(Words words, String organisation, String title, int number, LocalDate deadline, String core) {
        return say(
                words + ".text",
                organisation,
                withoutLink(title),
                Integer.toString(number),
                day(deadline),
                LINK,
                day(deadline.plusDays(SignOff.LINK_DAYS)),
                withoutLink(core));
    }

    /** What somebody wrote is no place for a link. */
    private static String withoutLink(String written) {
        return written.replace(LINK, "(link)");
    }

    /** What is shown in the place of a link that is not to be seen. */
    String hidden() {
        return bundle.getString("link.hidden");
    }

    /** What is known of a mail that was handed over and not answered for. */
    String uncertain() {
        return bundle.getString("uncertain");
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), language).format(arguments);
    }
}
