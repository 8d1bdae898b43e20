package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.kernel.Remembered;
import nl.noaber.kernel.Viewer;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.BudgetRound;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.CalendarMoment;

@Singleton
final class CalendarService implements Calendar {

    private final CalendarRepository moments;
    private final BudgetChapterRepository chapters;
    private final Remembered<BudgetChapterId, BudgetChapter> remembered;

    CalendarService(CalendarRepository moments, BudgetChapterRepository chapters, Clock clock) {
        this.moments = moments;
        this.chapters = chapters;
        this.remembered = new Remembered<>(chapters::byIds, clock);
    }

    @Override
    public List<CalendarMoment> between(Viewer viewer, LocalDate from, LocalDate until) {
        if (!Calendar.isPeriod(from, until)) {
            throw new IllegalArgumentException(
                    "A period of at most " + LONGEST_PERIOD + " years, not " + from + " to " + until);
        }
        return almanac(viewer).between(from, until);
    }

    @Override
    public List<CalendarMoment> undated(Viewer viewer) {
        return almanac(viewer).undated();
    }

    @Override
    public Map<Integer, BudgetRound> budgetRounds(Viewer viewer, Set<Integer> years) {
        Set<Integer> covered = years.stream()
                .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .collect(Collectors.toSet());
        if (covered.isEmpty()) {
            return Map.of();
        }
        Almanac almanac = almanac(viewer);
        List<BudgetChapter> all = chapters.chapters();
        return covered.stream()
                .collect(
                        Collectors.toMap(Function.identity(), year -> new BudgetRound(year, almanac.round(year), all)));
    }

    @Override
    public Map<BudgetChapterId, BudgetChapter> chaptersByIds(Viewer viewer, Set<BudgetChapterId> ids) {
        return remembered.byIds(ids);
    }

    private Almanac almanac(Viewer viewer) {
        return new Almanac(moments.all(), moments.chapters(), viewer.locale());
    }
}
