package nl.noaber.web.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the list of commitments, for a file. */
@AnswerTo("commitments/rows")
public record CommitmentRows(Commitments commitments) {

    public record Commitments(List<Commitment> nodes, PageInfo pageInfo) {}

    public record Commitment(
            String direction,
            String text,
            @Nullable String quote,
            @Nullable PartialDate due,
            @Nullable String forum,
            boolean overdue,
            String state,
            @Nullable LocalDate settledOn,
            @Nullable String settlement,
            @Nullable Named organisation,
            Named owner,
            List<Challenge> challenges) {

        String challengeTitles() {
            return challenges.stream().map(Challenge::title).collect(Collectors.joining(", "));
        }
    }

    public record Named(String name) {}

    public record Challenge(String title) {}
}
