package nl.noaber.contacts.internal;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;

/** The sentences of warnings: from the bundles of problems, though a warning is not a user error. */
final class WarningTexts {

    private WarningTexts() {}

    static String of(Problem problem, Locale viewers) {
        Locale language = viewers.getLanguage().equals("nl") ? Viewer.DUTCH : Locale.ENGLISH;
        String pattern = ResourceBundle.getBundle(
                        "problems/contacts",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(problem.code());
        Object[] arguments = problem.arguments().stream()
                .map(argument -> written(argument, language))
                .toArray();
        return new MessageFormat(pattern.replace("'", "''"), language).format(arguments);
    }

    private static Object written(Object argument, Locale language) {
        return switch (argument) {
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(day);
            case Instant moment ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(moment.atZone(DutchTime.ZONE));
            default -> argument;
        };
    }
}
