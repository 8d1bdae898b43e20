package nl.noaber.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds a date in a sentence, Dutch or English, and says it as ISO 8601 has it. It does not see whether the day exists. */
public final class DateInText {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "maa|mrt|mar", "apr", "mei|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4}-\\d{2}(?:-\\d{2})?)\\b");
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})\\b");
    private static final Pattern WORDS = Pattern.compile(
            "(?:\\b(\\d{1,2})\\s+)?\\b(" + String.join("|", MONTHS) + ")\\p{L}*\\.?\\s+(\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);

    private DateInText() {}

    public static Optional<String> find(String text) {
        return first(ISO, text)
                .map(iso -> iso.group(1))
                .or(() -> first(DIGITS, text).map(found -> day(found.group(3), found.group(2), found.group(1))))
                .or(() -> first(WORDS, text).map(DateInText::inWords));
    }

    private static String inWords(MatchResult found) {
        String month = String.valueOf(month(found.group(2).toLowerCase(Locale.ROOT)));
        return found.group(1) == null
                ? found.group(3) + "-" + padded(month)
                : day(found.group(3), month, found.group(1));
    }

    private static int month(String beginning) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (beginning.matches(MONTHS.get(month))) {
                return month + 1;
            }
        }
        throw new IllegalStateException(beginning + " begins no month");
    }

    private static String day(String year, String month, String day) {
        return year + "-" + padded(month) + "-" + padded(day);
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Optional<MatchResult> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }
}
