package nl.noaber.programmes.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.CalendarCycle;
import nl.noaber.programmes.DateStatus;
import nl.noaber.programmes.internal.BudgetChapterRepository.ChapterRow;
import nl.noaber.programmes.internal.CalendarRepository.ChapterLink;
import nl.noaber.programmes.internal.RegisterFile.Line;
import org.jspecify.annotations.Nullable;

/**
 * The calendar as its files have it: {@code calendar.csv} is the register as it was handed over, {@code
 * calendar_series.csv} says which of its rows come back every year, and by which rule.
 */
final class CalendarRegister {

    private static final Map<String, CalendarCycle> CYCLES = Map.of(
            "rijksbegroting", CalendarCycle.NATIONAL_BUDGET,
            "mirt_ruimte", CalendarCycle.INFRASTRUCTURE_AND_SPACE,
            "npvr_ros_milestone", CalendarCycle.PROGRAMME,
            "politieke_kalender", CalendarCycle.POLITICAL,
            "eu_fondsen", CalendarCycle.EUROPEAN_FUNDS,
            "regio_deals", CalendarCycle.REGIO_DEAL,
            "decentrale_pc_cyclus", CalendarCycle.LOCAL_BUDGET);

    private final Map<String, Line> series = RegisterFile.lines("calendar_series.csv").stream()
            .collect(Collectors.toMap(line -> line.text("key"), Function.identity()));
    private final List<Line> moments = RegisterFile.lines("calendar.csv");

    List<CalendarRow> rows() {
        return moments.stream().map(this::row).toList();
    }

    /** Which chapters the moments are about. */
    List<ChapterLink> links() {
        return moments.stream().flatMap(CalendarRegister::links).toList();
    }

    List<ChapterRow> chapters() {
        return RegisterFile.lines("budget_chapters.csv").stream()
                .map(line -> new ChapterRow(
                        chapterId(line.text("chapter")).value(),
                        line.position(),
                        line.text("chapter"),
                        line.text("name_nl"),
                        line.textOrNull("note"),
                        line.text("source"),
                        line.certainty()))
                .toList();
    }

    private static BudgetChapterId chapterId(String number) {
        return new BudgetChapterId(Ids.named("budget-chapter/" + number));
    }

    private CalendarRow row(Line line) {
        @Nullable Line recurring = recurring(line);
        return new CalendarRow(
                id(line),
                line.position(),
                line.text("key"),
                recurring != null && recurring.text("yearly").equals("yes") ? recurring.text("key") : null,
                recurring == null ? null : recurring.textOrNull("rule"),
                recurring == null ? null : ruleStatus(recurring),
                recurring == null ? null : recurring.numberOrNull("round_offset"),
                line.text("name_nl"),
                line.text("name_en"),
                Objects.requireNonNull(CYCLES.get(line.text("cycle"))),
                line.textOrNull("actor"),
                recurring == null ? "eenmalig" : recurring.text("recurrence_nl"),
                line.text("recurrence"),
                line.textOrNull("date_start"),
                end(line),
                dateStatus(line),
                line.textOrNull("pa_action_nl"),
                line.textOrNull("pa_action_en"),
                line.numberOrNull("lead_weeks"),
                line.text("source"),
                line.certainty());
    }

    /** A row of one year is named after its series and the year: {@code prinsjesdag-2027}. */
    private @Nullable Line recurring(Line line) {
        String key = line.text("key");
        Line itself = series.get(key);
        return itself != null ? itself : series.get(key.replaceFirst("-\\d{4}$", ""));
    }

    private static @Nullable DateStatus ruleStatus(Line recurring) {
        String status = recurring.textOrNull("rule_status");
        return status == null ? null : DateStatus.valueOf(status);
    }

    /** The register repeats the first day of what takes one day. */
    private static @Nullable String end(Line line) {
        String end = line.textOrNull("date_end");
        return end == null || end.equals(line.text("date_start")) ? null : end;
    }

    private static DateStatus dateStatus(Line line) {
        return switch (line.text("date_status")) {
            case "fixed" -> DateStatus.FIXED;
            case "computed" -> DateStatus.COMPUTED;
            case "deadline" -> DateStatus.DEADLINE;
            case "indicative" -> DateStatus.INDICATIVE;
            case "partial-date", "seed-month", "seed-season" -> DateStatus.PARTIAL;
            case "pattern-only", "seed-after" -> DateStatus.PATTERN_ONLY;
            case "programme-period" -> DateStatus.PROGRAMME_PERIOD;
            default -> throw new IllegalStateException("Unknown status of a date: " + line);
        };
    }

    private static Stream<ChapterLink> links(Line line) {
        String numbers = line.textOrNull("budget_chapter");
        return numbers == null
                ? Stream.empty()
                : Arrays.stream(numbers.split("; ", -1)).map(number -> new ChapterLink(id(line), chapterId(number)));
    }

    private static UUID id(Line line) {
        return Ids.named("calendar-moment/" + line.text("key"));
    }
}
