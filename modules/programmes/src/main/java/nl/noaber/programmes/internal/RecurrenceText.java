package nl.noaber.programmes.internal;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.programmes.internal.Recurrence.DayRule;
import nl.noaber.programmes.internal.Recurrence.DaysAfter;
import nl.noaber.programmes.internal.Recurrence.EveryYears;
import nl.noaber.programmes.internal.Recurrence.InMonth;
import nl.noaber.programmes.internal.Recurrence.OnDay;
import nl.noaber.programmes.internal.Recurrence.OnWeekday;
import nl.noaber.programmes.internal.Recurrence.Period;

/** Reads a rule from the text in which it is stored, such as {@code THIRD TUESDAY OF SEPTEMBER}. */
final class RecurrenceText {

    private static final List<String> ORDINALS = List.of("FIRST", "SECOND", "THIRD", "FOURTH");

    private static final Pattern EVERY_YEARS = Pattern.compile("(.+) EVERY (\\d+) YEARS FROM (\\d{4})");
    private static final Pattern PERIOD = Pattern.compile("(.+) UNTIL (.+)");
    private static final Pattern DAYS_AFTER = Pattern.compile("(\\d+) DAYS? AFTER (.+)");
    private static final Pattern ON_WEEKDAY = Pattern.compile("(" + String.join("|", ORDINALS) + ") (\\w+) OF (\\w+)");
    private static final Pattern ON_DAY = Pattern.compile("(\\d+) (\\w+)");

    private RecurrenceText() {}

    /**
     * The rule that this text says.
     *
     * @throws RuntimeException when it says none
     */
    static Recurrence parse(String text) {
        Matcher every = EVERY_YEARS.matcher(text);
        if (every.matches()) {
            return new EveryYears(parse(every.group(1)), number(every, 2), number(every, 3));
        }
        Matcher period = PERIOD.matcher(text);
        if (period.matches()) {
            return new Period(day(period.group(1)), day(period.group(2)));
        }
        return text.contains(" ") ? day(text) : new InMonth(Month.valueOf(text));
    }

    private static DayRule day(String text) {
        Matcher after = DAYS_AFTER.matcher(text);
        if (after.matches()) {
            return new DaysAfter(number(after, 1), day(after.group(2)));
        }
        Matcher weekday = ON_WEEKDAY.matcher(text);
        if (weekday.matches()) {
            return onWeekday(weekday);
        }
        Matcher day = ON_DAY.matcher(text);
        if (day.matches()) {
            return new OnDay(number(day, 1), Month.valueOf(day.group(2)));
        }
        throw new IllegalArgumentException("Not a rule for a day: " + text);
    }

    private static OnWeekday onWeekday(MatchResult found) {
        return new OnWeekday(
                ORDINALS.indexOf(found.group(1)) + 1, DayOfWeek.valueOf(found.group(2)), Month.valueOf(found.group(3)));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
