package nl.noaber.web.opportunities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** A part of the list of opportunities, what closes first, first; and what it can be filtered by. */
@AnswerTo("opportunities/list")
public record OpportunityList(Opportunities fundingOpportunities, List<Named> fundingSchemes) {

    public record Opportunities(int totalCount, List<Opportunity> nodes, PageInfo pageInfo) {}

    public record Opportunity(
            String id,
            String title,
            @Nullable Named funder,
            Named scheme,
            OpportunityCard.@Nullable Owner owner,
            @Nullable PartialDate opens,
            @Nullable PartialDate closes,
            @Nullable PartialDate decision,
            boolean closed,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String highestShare,
            @Nullable BigDecimal asked,
            String stage,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable Integer chance,
            Visibility visibility) {

        /** The month in which it closes at last, {@code 2027-06}; empty as long as that is unknown. */
        public String month() {
            return closes == null ? "" : closes.latest().toString().substring(0, 7);
        }

        /** What is asked, or else the most that can be. */
        public @Nullable BigDecimal amount() {
            return asked == null ? maximum : asked;
        }
    }

    public List<Option> schemeOptions() {
        return fundingSchemes.stream()
                .map(one -> new Option(one.id(), one.name()))
                .toList();
    }
}
