package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.FundingApplication;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityDetails;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

/**
 * A funding opportunity with all that hangs on it but its steps.
 *
 * @param applications by project
 */
record WholeOpportunity(
        OpportunityRow row,
        List<String> documents,
        List<String> links,
        Set<ChallengeId> challenges,
        Set<OrganisationId> sharedWith,
        List<FundingApplication> applications) {

    WholeOpportunity {
        documents = List.copyOf(documents);
        links = List.copyOf(links);
        challenges = Set.copyOf(challenges);
        sharedWith = Set.copyOf(sharedWith);
        applications = List.copyOf(applications);
    }

    /** Of these details, checked before; what is not written of it stays. */
    static WholeOpportunity of(
            OpportunityRow row,
            FundingOpportunityDetails details,
            OpportunityKnown known,
            List<FundingApplication> applications) {
        return new WholeOpportunity(
                row,
                lines(details.documents()),
                lines(details.links()),
                details.challenges(),
                details.sharedWith().stream().map(known.records()::living).collect(Collectors.toSet()),
                applications);
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(Texts::line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    FundingOpportunityDetails details() {
        OpportunityRow.Written written = row.written();
        return new FundingOpportunityDetails(
                written.title(),
                written.funderId(),
                written.schemeId(),
                OpportunityRow.date(written.opens()),
                OpportunityRow.date(written.closes()),
                OpportunityRow.date(written.decision()),
                written.budget(),
                written.minimum(),
                written.maximum(),
                written.highestShare(),
                written.applicants(),
                written.conditions(),
                documents,
                links,
                challenges,
                written.ownerId(),
                written.nextStep(),
                written.nextStepOn(),
                written.chance(),
                written.visibility(),
                sharedWith);
    }

    WholeOpportunity with(OpportunityRow next) {
        return new WholeOpportunity(next, documents, links, challenges, sharedWith, applications);
    }

    private WholeOpportunity with(List<FundingApplication> next) {
        return new WholeOpportunity(row, documents, links, challenges, sharedWith, next);
    }

    /** The same, with this for its project. */
    WholeOpportunity asking(FundingApplication application) {
        List<FundingApplication> next =
                new ArrayList<>(without(application.projectId()).applications());
        next.add(application);
        next.sort(Comparator.comparing(one -> one.projectId().value()));
        return with(next);
    }

    /** The same, asking nothing for this project. */
    WholeOpportunity without(ProjectId project) {
        return with(applications.stream()
                .filter(one -> !one.projectId().equals(project))
                .toList());
    }

    /** The same, with this contribution as what was awarded to its project, asked for or not. */
    WholeOpportunity awarding(ProjectId project, ContributionId booked) {
        FundingApplication before =
                application(project).orElseGet(() -> new FundingApplication(project, List.of(), false, null));
        return asking(new FundingApplication(project, before.lines(), before.asked(), booked));
    }

    /** The same, with nothing that was awarded. */
    WholeOpportunity unawarded() {
        return with(applications.stream()
                .filter(FundingApplication::asked)
                .map(one -> new FundingApplication(one.projectId(), one.lines(), true, null))
                .toList());
    }

    Optional<FundingApplication> application(ProjectId project) {
        return applications.stream()
                .filter(one -> one.projectId().equals(project))
                .findFirst();
    }

    /** What is asked for this project. */
    BigDecimal asked(ProjectId project) {
        return application(project).map(FundingApplication::total).orElse(BigDecimal.ZERO);
    }

    /** What is asked in all. */
    BigDecimal asked() {
        return applications.stream().map(FundingApplication::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    RecordRef ref() {
        return RecordRef.of(FundingOpportunity.TYPE, row.id());
    }
}
