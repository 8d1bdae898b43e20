package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Remembered;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.database.Forgetful;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.BudgetRound;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.CalendarMoment;

@Singleton
final class CalendarService implements Calendar, Forgetful {

    private final CalendarRepository moments;
    private final BudgetChapterRepository chapters;
    private final Remembered<BudgetChapterId, BudgetChapter> remembered;
    private final Remembered<Round, BudgetRound> rounds;

    CalendarService(CalendarRepository moments, BudgetChapterRepository chapters, Clock clock) {
        this.moments = moments;
        this.chapters = chapters;
        this.remembered = new Remembered<>(chapters::byIds, clock);
        this.rounds = new Remembered<>(this::read, clock);
    }

    /** A budget round in a language. */
    private record Round(int year, Locale locale) {}

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
        Set<Round> covered = years.stream()
                .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .map(year -> new Round(year, viewer.locale()))
                .collect(Collectors.toSet());
        Map<Integer, BudgetRound> found = new HashMap<>();
        rounds.byIds(covered).forEach((round, one) -> found.put(round.year(), one));
        return found;
    }

    private Map<Round, BudgetRound> read(Set<Round> wanted) {
        List<CalendarRow> rows = moments.all();
        var about = moments.chapters();
        List<BudgetChapter> all = chapters.chapters();
        Map<Locale, Almanac> almanacs = new HashMap<>();
        Map<Round, BudgetRound> found = new HashMap<>();
        for (Round round : wanted) {
            Almanac almanac = almanacs.computeIfAbsent(round.locale(), locale -> new Almanac(rows, about, locale));
            found.put(round, new BudgetRound(round.year(), almanac.round(round.year()), all));
        }
        return found;
    }

    @Override
    public Map<BudgetChapterId, BudgetChapter> chaptersByIds(Viewer viewer, Set<BudgetChapterId> ids) {
        return remembered.byIds(ids);
    }

    @Override
    public void forget() {
        remembered.forget();
        rounds.forget();
    }

    private Almanac almanac(Viewer viewer) {
        return new Almanac(moments.all(), moments.chapters(), viewer.locale());
    }
}
