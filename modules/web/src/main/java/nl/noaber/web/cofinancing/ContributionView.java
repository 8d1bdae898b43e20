package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One contribution. */
@AnswerTo("cofinancing/contribution")
public record ContributionView(@Nullable Contribution contribution) {

    public record Contribution(
            String id,
            String projectTitle,
            Named party,
            String form,
            String state,
            String certainty,
            List<Given.Amount> lines,
            List<Given.Step> steps,
            @Nullable String conditions,
            boolean conditionFailed,
            @Nullable LocalDate expiresOn,
            boolean expired,
            @Nullable Project project,
            List<String> nextStates,
            int version,
            boolean editable,
            ProjectView.Timeline timeline) {

        /** All of it. */
        public BigDecimal total() {
            return lines.stream().map(Given.Amount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public record Project(String id, String title, int firstYear, int lastYear) {}
}
