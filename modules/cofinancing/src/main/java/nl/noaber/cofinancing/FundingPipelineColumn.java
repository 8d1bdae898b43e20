package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.util.List;

/**
 * The funding opportunities in one stage.
 *
 * @param count how many there are
 * @param amount what is asked of them, or else their maximums, in euros; what is unknown adds nothing
 * @param cards the first of them: what closes first, or of stages that are over, what closed last
 */
public record FundingPipelineColumn(FundingStage stage, long count, BigDecimal amount, List<FundingOpportunity> cards) {

    public FundingPipelineColumn {
        cards = List.copyOf(cards);
    }
}
