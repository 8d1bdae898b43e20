package nl.noaber.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds a date in a sentence, Dutch or English, and says it as ISO 8601 has it. It does not see whether the day exists. */
public final class DateInText {

    /** Each whole or as it is shortened: "maatregelen 2027" has no month. */
    private static final List<String> MONTHS = List.of(
            "jan(?:uari|uary)?",
            "feb(?:ruari|ruary)?",
            "maart|mrt|march|mar",
            "apr(?:il)?",
            "mei|may",
            "jun[ie]?",
            "jul[iy]?",
            "aug(?:ustus|ust)?",
            "sept?(?:ember)?",
            "okt(?:ober)?|oct(?:ober)?",
            "nov(?:ember)?",
            "dec(?:ember)?");

    private static final String BEFORE_A_DAY = "(?:op|uiterlijk|voor|vóór|per|vanaf|tot|by|on|before|from)";

    /** What may be a day and a month, and nothing else. */
    static final String DAY_AND_MONTH_ALONE =
            "(?iu)(?:" + BEFORE_A_DAY + "\\s+){0,2}\\d{1,2}(?:\\s+\\p{L}+|[-/]\\d{1,2})\\.?";

    private static final Pattern ISO =
            Pattern.compile("(?<![\\p{L}\\d-])(\\d{4}-(?:0[1-9]|1[0-2])(?:-\\d{2})?)(?![\\p{L}\\d-])");
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})\\b");
    private static final Pattern WORDS = Pattern.compile(
            "(?:\\b(\\d{1,2})\\s+)?\\b(" + String.join("|", MONTHS) + ")\\.?\\s+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR =
            Pattern.compile("\\b(?:in|uiterlijk|eind|by|end of)\\s+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY_AND_MONTH = Pattern.compile(
            "(?<![\\p{L}\\d-])(\\d{1,2})\\s+(" + String.join("|", MONTHS) + ")\\b(?!-\\p{L})\\.?(?!\\s*[\\d'])",
            Pattern.CASE_INSENSITIVE);

    private static final String IN_DIGITS = "(0?[1-9]|[12]\\d|3[01])[-/](0?[1-9]|1[0-2])";

    private static final Pattern DIGITS_ALONE =
            digits("^\\s*(?:" + BEFORE_A_DAY + "\\s+){0,2}" + IN_DIGITS + "\\.?\\s*$");

    /**
     * After a word that a day follows and with nothing after it: {@code voor 2-3 groepen}, {@code tot 3/4 van het budget} and
     * {@code artikel 3/4} are no days. Around the clock is none of July.
     */
    private static final Pattern DAY_IN_DIGITS =
            digits("(?<=\\b" + BEFORE_A_DAY + "\\s{1,4})(?!24/7)" + IN_DIGITS + "(?=[.,;:!?)]+(?:\\s|$)|\\s*$)");

    private DateInText() {}

    /** The same; a day and a month without the year are the nearest such day in this direction. */
    public static Optional<String> find(String text, LocalDate today, YearlessDay.Side side) {
        return find(text).or(() -> yearless(text).map(day -> day.nearest(today, side)));
    }

    /** With the year, which may stand alone. */
    public static Optional<String> find(String text) {
        return first(ISO, text)
                .map(iso -> iso.group(1))
                .or(() -> first(DIGITS, text).map(found -> day(found.group(3), found.group(2), found.group(1))))
                .or(() -> first(WORDS, text).map(DateInText::inWords))
                .or(() -> first(YEAR, text).map(found -> found.group(1)));
    }

    private static Optional<YearlessDay> yearless(String text) {
        return first(DAY_AND_MONTH, text)
                .map(found -> new YearlessDay(
                        month(found.group(2).toLowerCase(Locale.ROOT)), Integer.parseInt(found.group(1))))
                .or(() -> first(DIGITS_ALONE, text)
                        .or(() -> first(DAY_IN_DIGITS, text))
                        .map(DateInText::inDigits));
    }

    private static YearlessDay inDigits(MatchResult found) {
        return new YearlessDay(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1)));
    }

    private static String inWords(MatchResult found) {
        String month = String.valueOf(month(found.group(2).toLowerCase(Locale.ROOT)));
        return found.group(1) == null
                ? found.group(3) + "-" + padded(month)
                : day(found.group(3), month, found.group(1));
    }

    private static int month(String word) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (word.matches(MONTHS.get(month))) {
                return month + 1;
            }
        }
        throw new IllegalStateException(word + " is no month");
    }

    private static String day(String year, String month, String day) {
        return year + "-" + padded(month) + "-" + padded(day);
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Pattern digits(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Optional<MatchResult> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }
}
