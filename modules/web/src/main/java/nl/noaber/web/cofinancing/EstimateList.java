package nl.noaber.web.cofinancing;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the estimates of what a project costs. */
@AnswerTo("cofinancing/estimates")
public record EstimateList(@Nullable Project project) {

    /**
     * The project.
     *
     * @param cost the estimate that counts; null when there is none
     */
    public record Project(@Nullable Counting cost, Estimates estimates) {

        boolean counts(Estimate estimate) {
            return cost != null && cost.number() == estimate.number();
        }
    }

    public record Counting(int number) {}

    public record Estimates(List<Estimate> nodes, PageInfo pageInfo) {}
}
