package nl.noaber.web.opportunities;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;

/** The opportunities by stage, and those that close soon and are not ready. */
@AnswerTo("opportunities/pipeline")
public record PipelineView(List<Stage> fundingPipeline, Soon fundingOpportunities) {

    public record Stage(String stage, long count, BigDecimal amount, List<OpportunityCard> cards) {

        /** How many there are beside those that are shown. */
        public long more() {
            return count - cards.size();
        }
    }

    public record Soon(List<OpportunityCard> nodes, PageInfo pageInfo) {}

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return count() == 0;
    }

    /** How many there are in all stages. */
    public int count() {
        return Math.toIntExact(fundingPipeline.stream().mapToLong(Stage::count).sum());
    }
}
