package nl.noaber.cofinancing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a funder awarded, to be booked as contributions.
 *
 * @param takenOn the day of the decision; null for today
 * @param document the reference of the decision, which each contribution gets
 * @param parts what each project gets; at least one, each project once
 */
public record FundingAward(
        @Nullable LocalDate takenOn,
        String document,
        @Nullable String note,
        List<Part> parts) {

    public FundingAward {
        parts = List.copyOf(parts);
    }

    /** What one project gets, by year and kind. */
    public record Part(ProjectId project, List<MoneyLine> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }
}
