package nl.noaber.web.opportunities;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.cofinancing.Given;
import nl.noaber.web.cofinancing.ProjectView;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One opportunity. */
@AnswerTo("opportunities/one")
public record OpportunityView(@Nullable Opportunity fundingOpportunity) {

    public record Opportunity(
            String id,
            String title,
            @Nullable Named funder,
            Scheme scheme,
            @Nullable PartialDate opens,
            @Nullable PartialDate closes,
            @Nullable PartialDate decision,
            boolean closed,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String highestShare,
            @Nullable String applicants,
            @Nullable String conditions,
            List<String> documents,
            List<String> links,
            List<Titled> challenges,
            String stage,
            LocalDate stageSince,
            List<String> nextStages,
            List<Step> steps,
            @Nullable Named owner,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable Integer chance,
            @Nullable BigDecimal asked,
            List<Application> applications,
            int matchCount,
            List<Match> matches,
            Visibility visibility,
            List<Named> sharedWith,
            int version,
            boolean withdrawn,
            boolean editable,
            ProjectView.Timeline timeline) {

        /** The part of its id that an address can hold. */
        public String key() {
            return id.substring(id.indexOf(':') + 1);
        }

        /** Whether what is asked can still be changed. */
        public boolean isOpenToAsk() {
            return editable && !stage.equals("AWARDED");
        }

        /** Whether it can be awarded now. */
        public boolean isToAward() {
            return editable && nextStages.contains("AWARDED");
        }
    }

    public record Scheme(String id, String name, String description) {}

    public record Step(
            int number,
            String stage,
            LocalDate takenOn,
            @Nullable String document,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy,
            int days) {}

    public record Project(String id, String title, int firstYear, int lastYear) {

        /** The part of its id that an address can hold. */
        public String key() {
            return id.substring(id.indexOf(':') + 1);
        }
    }

    public record Application(
            @Nullable Project project,
            List<Given.Amount> lines,
            BigDecimal total,
            @Nullable Booked contribution) {}

    /** What was awarded. */
    public record Booked(String id, List<Given.Amount> lines) {

        /** All of it. */
        public BigDecimal total() {
            return lines.stream().map(Given.Amount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public record Match(
            @Nullable Titled project,
            int firstYear,
            int lastYear,
            BigDecimal eligibleCost,
            BigDecimal share,
            BigDecimal possible,
            String bound,
            BigDecimal fills,
            List<Kind> kinds,
            String planning,
            List<Twice> conflicts,
            @Nullable BigDecimal asked) {}

    public record Kind(String kind, BigDecimal cost, BigDecimal gap, BigDecimal fills) {}

    /** Money from the same side. */
    public record Twice(
            @Nullable Contribution contribution, @Nullable Titled opportunity, BigDecimal amount) {}

    public record Contribution(String id, Party party) {}

    public record Party(String name) {}
}
