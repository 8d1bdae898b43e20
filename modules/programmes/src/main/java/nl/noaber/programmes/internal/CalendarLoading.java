package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.noaber.programmes.internal.BudgetChapterRepository.ChapterRow;
import nl.noaber.programmes.internal.CalendarRepository.ChapterLink;

/** Loads the budget chapters and the moments of the calendar. */
@Singleton
final class CalendarLoading {

    private final BudgetChapterRepository chapters;
    private final CalendarRepository moments;

    CalendarLoading(BudgetChapterRepository chapters, CalendarRepository moments) {
        this.chapters = chapters;
        this.moments = moments;
    }

    void load() {
        CalendarRegister register = new CalendarRegister();
        chapters.bring(register.chapters(), ChapterRow::id);
        moments.bring(register.rows(), CalendarRow::id);
        Set<ChapterLink> stored = Set.copyOf(moments.chapterLinks());
        moments.insertLinks(
                register.links().stream().filter(link -> !stored.contains(link)).toList());
    }
}
