package nl.noaber.cofinancing;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.People;

/** Opportunities as staff records them, takes them further and looks at them. */
@Singleton
final class OpportunityWorld {

    private final FundingOpportunities opportunities;
    private final Fundings fundings;
    private final Contributions contributions;
    private final Viewer staff = People.staff();

    OpportunityWorld(FundingOpportunities opportunities, Fundings fundings, Contributions contributions) {
        this.opportunities = opportunities;
        this.fundings = fundings;
        this.contributions = contributions;
    }

    FundingMatch match(FundingOpportunity opportunity, Project project) {
        return requireNonNull(
                        opportunities.matches(staff, Set.of(opportunity.id())).get(opportunity.id()))
                .stream()
                .filter(match -> match.projectId().equals(project.id()))
                .findFirst()
                .orElseThrow();
    }

    BigDecimal gap(Project project) {
        return requireNonNull(fundings.ofProjects(staff, Set.of(project.id())).get(project.id()))
                .total()
                .gap();
    }

    Contribution booked(FundingOpportunity opportunity, Project project) {
        return requireNonNull(opportunities
                        .applications(staff, Set.of(opportunity.id()))
                        .get(opportunity.id()))
                .stream()
                .filter(one -> one.projectId().equals(project.id()))
                .map(one -> contributions
                        .byId(staff, requireNonNull(one.contributionId()))
                        .orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    static FundingAward award(Project project, MoneyLine... lines) {
        return new FundingAward(null, "D/26/8", null, List.of(new FundingAward.Part(project.id(), List.of(lines))));
    }

    FundingOpportunity applied(OpportunityDraft draft) {
        return moved(recorded(draft), NewFundingStep.to(FundingStage.APPLIED));
    }

    FundingOpportunity recorded(OpportunityDraft draft, String... accepted) {
        return World.done(opportunities.record(staff, NewFundingOpportunity.of(draft.build()), Set.of(accepted)));
    }

    FundingOpportunity moved(FundingOpportunity opportunity, NewFundingStep step) {
        return World.done(move(opportunity, step));
    }

    Recording<FundingOpportunity> move(FundingOpportunity opportunity, NewFundingStep step) {
        return opportunities.move(staff, opportunity.id(), opportunity.version(), step, Set.of());
    }

    List<FundingOpportunityStep> steps(FundingOpportunity opportunity) {
        return requireNonNull(
                opportunities.steps(staff, Set.of(opportunity.id())).get(opportunity.id()));
    }

    static Viewer viewer(String name) {
        return switch (name) {
            case "staff" -> People.staff();
            case "partner" -> People.partner();
            case "board" -> People.board();
            case "auditor" -> People.auditor();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
