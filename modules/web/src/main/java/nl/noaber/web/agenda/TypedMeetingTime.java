package nl.noaber.web.agenda;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting is, as people type it: {@code 10 september 2026}, {@code september 2026}, {@code najaar 2026}, {@code winter
 * 2026/2027}. A winter with one year is the one that begins in it.
 */
record TypedMeetingTime(Form form) {

    private static final Pattern SEASON = Pattern.compile("(\\p{L}+)\\s+(\\d{4})(?:\\s*[-–/]\\s*(\\d{2}|\\d{4}))?");
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])(?:[:.]([0-5]\\d))?(?:\\s*(?:uur|u))?");
    private static final Map<String, String> SEASONS = Map.ofEntries(
            Map.entry("winter", "WINTER"),
            Map.entry("voorjaar", "SPRING"),
            Map.entry("lente", "SPRING"),
            Map.entry("spring", "SPRING"),
            Map.entry("zomer", "SUMMER"),
            Map.entry("summer", "SUMMER"),
            Map.entry("najaar", "AUTUMN"),
            Map.entry("herfst", "AUTUMN"),
            Map.entry("autumn", "AUTUMN"));

    /** Whether it is understood: a day that is there, a month or a season with its year. */
    boolean isUnderstood() {
        return season().isPresent() || TypedDates.partial(form, "when") != null;
    }

    /** Whether what stands in a field is a time of the clock, or nothing. */
    boolean isClock(String field) {
        return form.value(field) == null || clock(field) != null;
    }

    /** As the schema takes it. */
    Map<String, @Nullable Object> input() {
        Variables input = season().map(found ->
                        Variables.of("season", SEASONS.get(word(found))).and("year", Integer.parseInt(found.group(2))))
                .orElseGet(() -> Variables.of("on", TypedDates.partial(form, "when")));
        return input.andIfAny("from", clock("from"))
                .andIfAny("until", clock("until"))
                .map();
    }

    private Optional<Matcher> season() {
        Matcher found = SEASON.matcher(form.text("when").strip());
        return found.matches() && SEASONS.containsKey(word(found)) && areYears(found)
                ? Optional.of(found)
                : Optional.empty();
    }

    /** A second year is the one after the first, and of a winter. */
    private static boolean areYears(Matcher found) {
        String second = found.group(3);
        String next = Integer.toString(Integer.parseInt(found.group(2)) + 1);
        return second == null || (isWinter(found) && next.endsWith(second));
    }

    private static boolean isWinter(Matcher found) {
        return "WINTER".equals(SEASONS.get(word(found)));
    }

    /** A winter with one year, with both that it is in; empty for all that says one time only. */
    Optional<String> inFull() {
        return season().filter(found -> isWinter(found) && found.group(3) == null)
                .map(found -> found.group(1) + " " + found.group(2) + "/" + (Integer.parseInt(found.group(2)) + 1));
    }

    private static String word(Matcher found) {
        return found.group(1).toLowerCase(Locale.ROOT);
    }

    /** With two digits before and behind the colon. */
    private @Nullable String clock(String field) {
        Matcher found = CLOCK.matcher(form.text(field).strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return null;
        }
        String minutes = found.group(2) == null ? "00" : found.group(2);
        return "%02d:%s".formatted(Integer.parseInt(found.group(1)), minutes);
    }
}
