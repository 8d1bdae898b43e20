package nl.noaber.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.noaber.access.UserId;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.FundingAward;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityDetails;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewFundingOpportunity;
import nl.noaber.cofinancing.NewFundingStep;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationKind;

/** The funding opportunities that the generator makes, in every stage, each asked for one of the generated projects. */
final class GeneratedOpportunities {

    private static final int MOST = 3_000;
    private static final int CONTACTS_OF_EACH = 66;
    private static final int CHALLENGES = 21;

    /** Every generated project has it. */
    private static final int YEAR = 2027;

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final List<FundingStage> STAGES = List.of(FundingStage.values());
    private static final Set<String> KNOWN = Set.of(
            "CLOSED_ALREADY",
            "APPLIED_TOO_LATE",
            "ABOVE_COST",
            "BELOW_MINIMUM",
            "ABOVE_MAXIMUM",
            "ABOVE_BUDGET",
            "ABOVE_SHARE");

    private final int number;
    private final List<Organisation> funders;

    /** Fewer for fewer contact moments: one for each generated project. */
    GeneratedOpportunities(int contacts, List<Organisation> organisations) {
        this.number = Math.min(MOST, Math.max(1, contacts / CONTACTS_OF_EACH));
        this.funders = organisations.stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.MINISTRY)
                .filter(organisation -> organisation.details().validity().until() == null)
                .toList();
    }

    int size() {
        return number;
    }

    /** Makes one and takes it to its stage, as users do. */
    void make(FundingOpportunities opportunities, Viewer system, int index) {
        SplittableRandom random = new SplittableRandom(index);
        List<FundingScheme> schemes = opportunities.schemes(system);
        FundingOpportunityId id = new FundingOpportunityId(Ids.named("generated/opportunity/" + index));
        FundingScheme scheme = schemes.get(random.nextInt(schemes.size()));
        FundingOpportunity one = stored(
                opportunities.record(system, new NewFundingOpportunity(id, details(random, index, scheme)), KNOWN));
        ProjectId project = new ProjectId(Ids.named("generated/project/" + index));
        MoneyLine line = MoneyLine.of(YEAR, CostKind.ONE_OFF, (1 + random.nextInt(100_000)) + ".00");
        one = stored(opportunities.ask(system, id, one.version(), project, List.of(line), KNOWN));
        FundingStage stage = STAGES.get(random.nextInt(STAGES.size()));
        if (stage == FundingStage.AWARDED || stage == FundingStage.REFUSED) {
            one = moved(opportunities, system, one, FundingStage.APPLIED);
        }
        if (stage == FundingStage.AWARDED && !funders.isEmpty()) {
            FundingAward award = new FundingAward(
                    null, "D/26/" + index, null, List.of(new FundingAward.Part(project, List.of(line))));
            stored(opportunities.award(system, id, one.version(), award, KNOWN));
        } else if (stage != FundingStage.SEEN && stage != FundingStage.AWARDED) {
            moved(opportunities, system, one, stage);
        }
    }

    private static FundingOpportunity moved(
            FundingOpportunities opportunities, Viewer system, FundingOpportunity one, FundingStage stage) {
        return stored(opportunities.move(system, one.id(), one.version(), NewFundingStep.to(stage), KNOWN));
    }

    private FundingOpportunityDetails details(SplittableRandom random, int index, FundingScheme scheme) {
        LocalDate opens = FIRST_DAY.plusDays(random.nextInt(900));
        return new FundingOpportunityDetails(
                "%s (%04d)".formatted(GeneratedText.subject(random), index),
                funders.isEmpty()
                        ? null
                        : funders.get(random.nextInt(funders.size())).id(),
                scheme.id(),
                PartialDate.of(opens),
                PartialDate.of(opens.plusDays(90)),
                PartialDate.of(opens.plusDays(180)),
                null,
                null,
                BigDecimal.valueOf(1 + random.nextInt(5_000_000)),
                BigDecimal.valueOf(25 + random.nextInt(75)),
                null,
                GeneratedText.note(random),
                List.of(),
                List.of(),
                Set.of(new ChallengeId(Ids.named("challenge/npvr/" + (1 + index % CHALLENGES)))),
                new UserId(Ids.named("user/staff")),
                null,
                null,
                random.nextInt(101),
                index % 4 == 0 ? Visibility.PUBLIC : Visibility.TEAM,
                Set.of());
    }

    private static FundingOpportunity stored(Recording<FundingOpportunity> recording) {
        if (recording instanceof Recording.Recorded<FundingOpportunity>(FundingOpportunity opportunity)) {
            return opportunity;
        }
        throw new IllegalStateException("a generated opportunity was not taken: " + recording);
    }
}
