package nl.noaber.web.programmes;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** One programme. */
@AnswerTo("programmes/one")
public record ProgrammePage(@Nullable Programme programme) {

    public record Programme(
            String id,
            String abbreviation,
            String name,
            String description,
            List<Milestone> milestones,
            List<Challenge> challenges,
            Source source) {}

    public record Milestone(
            String name,
            @Nullable PartialDate date,
            @Nullable PartialDate until,
            @Nullable String dateNote,
            Source source) {

        /** Whether its day, month or year is over. */
        public boolean isPast(LocalDate today) {
            PartialDate last = until == null ? date : until;
            return last != null && last.latest().isBefore(today);
        }
    }

    public record Challenge(String id, int number, @Nullable String name, String title) {}

    public record Source(String text, String certainty) {}
}
