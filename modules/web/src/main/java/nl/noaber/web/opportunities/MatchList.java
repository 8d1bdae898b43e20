package nl.noaber.web.opportunities;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** A part of what an opportunity could do for projects. */
@AnswerTo("opportunities/matches")
public record MatchList(@Nullable Opportunity fundingOpportunity) {

    public record Opportunity(List<Match> matches) {}

    public record Match(
            @Nullable Project project,
            int firstYear,
            int lastYear,
            BigDecimal eligibleCost,
            BigDecimal share,
            BigDecimal possible,
            String bound,
            BigDecimal fills,
            String planning,
            List<Twice> conflicts,
            @Nullable BigDecimal asked) {

        BigDecimal twice() {
            return conflicts.stream().map(Twice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public record Project(String title) {}

    public record Twice(BigDecimal amount) {}
}
