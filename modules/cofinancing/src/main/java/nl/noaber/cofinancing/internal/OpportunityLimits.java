package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingAward;
import nl.noaber.cofinancing.FundingMatch;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.Fundings;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * Warns when something is asked of an opportunity, or awarded by it, that its own minimum, maximum, budget or highest share does
 * not allow; once the user knows, it may be so.
 */
@Singleton
final class OpportunityLimits {

    private final Fundings fundings;
    private final Clock clock;

    OpportunityLimits(Fundings fundings, Clock clock) {
        this.fundings = fundings;
        this.clock = clock;
    }

    /** Of what is asked for one project, beside what is asked for others, where it is further off than it was. */
    List<Problem> ofAsk(
            Viewer viewer,
            WholeOpportunity stored,
            WholeOpportunity wanted,
            Project project,
            Set<String> acceptedWarnings) {
        BigDecimal before = stored.asked(project.id());
        BigDecimal amount = wanted.asked(project.id());
        if (amount.signum() == 0 || amount.compareTo(before) == 0) {
            return List.of();
        }
        Warnings warnings = new Warnings(wanted.row().written(), "lines");
        if (before.signum() == 0 || amount.compareTo(before) < 0) {
            warnings.minimum(project.title(), amount);
        }
        if (amount.compareTo(before) > 0) {
            warnings.maximum(project.title(), amount);
            warnings.budget(wanted.asked());
            warnings.share(
                    project.title(),
                    amount,
                    share(viewer, wanted, Map.of(project.id(), project)).get(project.id()));
        }
        return warnings.without(acceptedWarnings);
    }

    /** Of what is awarded; less than the minimum is the funder's to decide. */
    List<Problem> ofAward(
            Viewer viewer,
            WholeOpportunity opportunity,
            Map<ProjectId, Project> projects,
            FundingAward award,
            Set<String> acceptedWarnings) {
        Warnings warnings = new Warnings(opportunity.row().written(), "awards");
        Map<ProjectId, BigDecimal> shares = share(viewer, opportunity, projects);
        BigDecimal total = BigDecimal.ZERO;
        for (FundingAward.Part part : award.parts()) {
            BigDecimal amount = part.lines().stream().map(MoneyLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            String title = Objects.requireNonNull(projects.get(part.project())).title();
            total = total.add(amount);
            warnings.maximum(title, amount);
            warnings.share(title, amount, shares.get(part.project()));
        }
        warnings.budget(total);
        return warnings.without(acceptedWarnings);
    }

    /** The most that may be paid of each project; nothing where no share is named, or no cost. */
    private Map<ProjectId, BigDecimal> share(
            Viewer viewer, WholeOpportunity opportunity, Map<ProjectId, Project> projects) {
        if (opportunity.row().written().highestShare() == null) {
            return Map.of();
        }
        FundingOpportunity shown = opportunity.row().shown(viewer, DutchTime.today(clock));
        Map<ProjectId, Funding> money = fundings.ofProjects(viewer, projects.keySet());
        Map<ProjectId, BigDecimal> shares = new HashMap<>();
        projects.forEach((id, project) -> {
            FundingMatch match = Matching.of(
                    shown,
                    new Matching.Candidate(id, project.firstYear(), project.lastYear(), money.get(id)),
                    List.of(),
                    null);
            if (match.eligibleCost().signum() > 0) {
                shares.put(id, match.share());
            }
        });
        return shares;
    }

    /** What is to be said of amounts. */
    private static final class Warnings {

        private final OpportunityRow.Written limits;
        private final String field;
        private final List<Problem> found = new ArrayList<>();

        Warnings(OpportunityRow.Written limits, String field) {
            this.limits = limits;
            this.field = field;
        }

        void minimum(String project, BigDecimal amount) {
            BigDecimal least = limits.minimum();
            if (least != null && amount.compareTo(least) < 0) {
                found.add(Problem.of("BELOW_MINIMUM", field, Phrases.euros(least), project));
            }
        }

        void maximum(String project, BigDecimal amount) {
            BigDecimal most = limits.maximum();
            if (most != null && amount.compareTo(most) > 0) {
                found.add(Problem.of("ABOVE_MAXIMUM", field, Phrases.euros(most), project));
            }
        }

        void budget(BigDecimal amount) {
            BigDecimal most = limits.budget();
            if (most != null && amount.compareTo(most) > 0) {
                found.add(Problem.of("ABOVE_BUDGET", field, Phrases.euros(most)));
            }
        }

        void share(String project, BigDecimal amount, @Nullable BigDecimal most) {
            if (most != null && amount.compareTo(most) > 0) {
                found.add(Problem.of("ABOVE_SHARE", field, Phrases.euros(most), project));
            }
        }

        List<Problem> without(Set<String> acceptedWarnings) {
            return found.stream()
                    .filter(problem -> !acceptedWarnings.contains(problem.code()))
                    .toList();
        }
    }
}
