package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityDetails;
import nl.noaber.cofinancing.FundingOpportunityStep;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What may be written about a funding opportunity. */
final class OpportunityRules {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/?#]+\\.[^\\s]+");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    private final FundingOpportunityDetails details;
    private final OpportunityKnown known;
    private final List<Problem> problems = new ArrayList<>();

    private OpportunityRules(FundingOpportunityDetails details, OpportunityKnown known) {
        this.details = details;
        this.known = known;
    }

    /**
     * What is wrong with it.
     *
     * @param stored what is there already; null when it is new
     */
    static List<Problem> problems(
            FundingOpportunityDetails details, OpportunityKnown known, @Nullable WholeOpportunity stored) {
        OpportunityRules rules = new OpportunityRules(details, known);
        rules.texts();
        rules.named(stored);
        rules.window();
        rules.amounts();
        rules.share();
        rules.papers();
        rules.team(stored);
        rules.sharing(stored == null ? Set.of() : stored.sharedWith());
        return rules.problems;
    }

    private void texts() {
        String title = Texts.line(details.title());
        if (title.isEmpty()) {
            problems.add(Problem.of("OPPORTUNITY_TITLE_MISSING", "title"));
        }
        Texts.atMost(problems, "OPPORTUNITY_TITLE_TOO_LONG", "title", title, FundingOpportunity.LONGEST_TITLE);
        Texts.atMost(
                problems,
                "APPLICANTS_TOO_LONG",
                "applicants",
                Texts.stripped(details.applicants()),
                FundingOpportunity.LONGEST_APPLICANTS);
        Texts.atMost(
                problems,
                "CONDITIONS_TOO_LONG",
                "conditions",
                Texts.stripped(details.conditions()),
                FundingOpportunity.LONGEST_CONDITIONS);
    }

    private void named(@Nullable WholeOpportunity stored) {
        if (!known.schemes().containsKey(details.scheme())) {
            problems.add(Problem.of("NOT_FOUND", "scheme"));
        }
        OrganisationId before = stored == null ? null : stored.row().written().funderId();
        if (details.funder() != null && !details.funder().equals(before)) {
            chosen("funder", details.funder());
        }
        if (!known.records().challenges().keySet().containsAll(details.challenges())) {
            problems.add(Problem.of("NOT_FOUND", "challenges"));
        }
    }

    /** A month may end after what comes next begins: only what cannot be is refused. */
    private void window() {
        PartialDate opens = date("opens", details.opens());
        PartialDate closes = date("closes", details.closes());
        PartialDate decision = date("decision", details.decision());
        if (opens != null && closes != null && closes.latest().isBefore(opens.earliest())) {
            problems.add(Problem.of("CLOSES_BEFORE_IT_OPENS", "closes"));
        }
        PartialDate before = closes == null ? opens : closes;
        if (before != null && decision != null && decision.latest().isBefore(before.earliest())) {
            problems.add(Problem.of("DECIDED_BEFORE_IT_CLOSES", "decision"));
        }
    }

    /** The date, if it is one that can be. */
    private @Nullable PartialDate date(String field, @Nullable PartialDate date) {
        if (date == null || !MoneyRules.year(problems, field, date.earliest().getYear())) {
            return null;
        }
        return date;
    }

    private void amounts() {
        amount("budget", details.budget());
        amount("minimum", details.minimum());
        amount("maximum", details.maximum());
        atMost("minimum", details.minimum(), details.maximum(), "MINIMUM_ABOVE_MAXIMUM");
        atMost("minimum", details.minimum(), details.budget(), "MINIMUM_ABOVE_BUDGET");
        atMost("maximum", details.maximum(), details.budget(), "MAXIMUM_ABOVE_BUDGET");
    }

    private void amount(String field, @Nullable BigDecimal amount) {
        if (amount != null) {
            MoneyRules.amount(problems, field, amount);
        }
    }

    private void atMost(String field, @Nullable BigDecimal amount, @Nullable BigDecimal most, String problem) {
        if (amount != null && most != null && amount.compareTo(most) > 0) {
            problems.add(Problem.of(problem, field, Phrases.euros(most)));
        }
    }

    private void share() {
        BigDecimal share = details.highestShare();
        if (share == null) {
            return;
        }
        if (share.signum() <= 0 || share.compareTo(WHOLE) > 0) {
            problems.add(Problem.of("SHARE_OUT_OF_BOUNDS", "highestShare"));
        } else if (share.stripTrailingZeros().scale() > DECIMALS) {
            problems.add(Problem.of("PERCENT_TOO_FINE", "highestShare", DECIMALS));
        }
    }

    private void papers() {
        if (details.documents().size() > FundingOpportunity.MOST_PAPERS) {
            problems.add(Problem.of("TOO_MANY_PAPERS", "documents", FundingOpportunity.MOST_PAPERS));
        }
        if (details.links().size() > FundingOpportunity.MOST_PAPERS) {
            problems.add(Problem.of("TOO_MANY_PAPERS", "links", FundingOpportunity.MOST_PAPERS));
        }
        for (int index = 0; index < details.documents().size(); index++) {
            Texts.atMost(
                    problems,
                    "DOCUMENT_TOO_LONG",
                    "documents." + index,
                    Texts.line(details.documents().get(index)),
                    FundingOpportunityStep.LONGEST_DOCUMENT);
        }
        for (int index = 0; index < details.links().size(); index++) {
            link("links." + index, Texts.line(details.links().get(index)));
        }
    }

    private void link(String field, String link) {
        Texts.atMost(problems, "LINK_TOO_LONG", field, link, FundingOpportunity.LONGEST_LINK);
        if (!link.isEmpty() && !WEB_ADDRESS.matcher(link).matches()) {
            problems.add(Problem.of("NO_WEB_LINK", field));
        }
    }

    private void team(@Nullable WholeOpportunity stored) {
        UserId owner = details.owner();
        if (owner != null
                && (stored == null
                        || !Objects.equals(owner, stored.row().written().ownerId()))) {
            User user = known.users().get(owner);
            if (user == null) {
                problems.add(Problem.of("NOT_FOUND", "owner"));
            } else if (!user.role().isTeam()) {
                problems.add(Problem.of("OWNER_NOT_OF_TEAM", "owner", user.name()));
            }
        }
        String next = Texts.lineOrNull(details.nextStep());
        Texts.atMost(problems, "NEXT_STEP_TOO_LONG", "nextStep", next, FundingOpportunity.LONGEST_NEXT_STEP);
        LocalDate day = details.nextStepOn();
        if (day != null && next == null) {
            problems.add(Problem.of("NEXT_STEP_MISSING", "nextStep"));
        }
        if (day != null) {
            MoneyRules.year(problems, "nextStepOn", day.getYear());
        }
        Integer chance = details.chance();
        if (chance != null && (chance < 0 || chance > 100)) {
            problems.add(Problem.of("CHANCE_OUT_OF_BOUNDS", "chance"));
        }
    }

    private void sharing(Set<OrganisationId> stored) {
        if (details.visibility() == Visibility.CONFIDENTIAL) {
            problems.add(Problem.of("OPPORTUNITY_NEVER_CONFIDENTIAL", "visibility"));
        }
        if (details.visibility() != Visibility.SHARED && !details.sharedWith().isEmpty()) {
            problems.add(Problem.of("OPPORTUNITY_NOT_SHARED", "sharedWith"));
        }
        if (details.visibility() == Visibility.SHARED && details.sharedWith().isEmpty()) {
            problems.add(Problem.of("SHARED_WITH_NOBODY", "sharedWith"));
        }
        details.sharedWith().stream().filter(id -> !stored.contains(id)).forEach(id -> chosen("sharedWith", id));
    }

    private void chosen(String field, OrganisationId id) {
        Organisation organisation = known.records().organisations().get(id);
        if (organisation == null) {
            problems.add(Problem.of("NOT_FOUND", field));
        } else {
            Stream.of(organisation)
                    .filter(Organisation::withdrawn)
                    .forEach(gone -> problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", field, gone.name())));
        }
    }
}
