package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentFilter;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.Delivery;
import nl.noaber.contacts.DeliveryParent;
import nl.noaber.contacts.ListParent;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersionId;
import nl.noaber.stakeholders.Assessment;
import nl.noaber.stakeholders.OrganisationId;

/**
 * Gathers what a viewer knows about a subject, each sort of record in one statement. What is confidential to named persons is
 * left out whoever asks: a draft is read by the whole team.
 */
@Singleton
final class Gathering {

    /** Of each message and each challenge; the newest, and the first due. */
    private static final int MOST = 20;

    private final Sources sources;
    private final Clock clock;

    Gathering(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** The money that a subject names. */
    private record Money(List<Contribution> contributions, Map<ProjectId, Project> projects) {}

    Gathered of(Viewer viewer, Subject subject) {
        LocalDate today = DutchTime.today(clock);
        AgendaSubjects about = subject.about().subjects();
        List<MessageVersion> versions = versions(viewer, subject);
        Set<MessageVersionId> numbered =
                versions.stream().map(MessageVersion::id).collect(Collectors.toSet());
        List<Assessment> assessments = sources.assessments().ofOrganisations(viewer, about.challenges(), today);
        List<Delivery> deliveries = deliveries(viewer, subject);
        List<Commitment> commitments = commitments(viewer, about);
        Money money = money(viewer, about);
        Set<ContributionId> contributions =
                money.contributions().stream().map(Contribution::id).collect(Collectors.toSet());
        return new Gathered(
                subject,
                today,
                items(viewer, subject),
                about.challenges().isEmpty()
                        ? Map.of()
                        : sources.programmes().challengesByIds(viewer, about.challenges()),
                versions,
                numbered.isEmpty() ? Map.of() : sources.versions().texts(viewer, numbered),
                numbered.isEmpty() ? Map.of() : sources.versions().asks(viewer, numbered),
                assessments,
                deliveries,
                commitments,
                money.contributions(),
                contributions.isEmpty() ? Map.of() : sources.contributions().lines(viewer, contributions),
                money.projects(),
                about.projects().isEmpty() ? Map.of() : sources.fundings().ofProjects(viewer, about.projects()),
                sources.organisations()
                        .byIds(viewer, named(assessments, deliveries, commitments, money.contributions())));
    }

    /** The item, the one that it continues, and those that are about the same money. */
    private Map<AgendaItemId, AgendaItem> items(Viewer viewer, Subject subject) {
        AgendaSubjects about = subject.about().subjects();
        Map<AgendaItemId, AgendaItem> items = new HashMap<>(sources.items().byIds(viewer, subject.items()));
        Stream.concat(
                        about.projects().isEmpty()
                                ? Stream.of()
                                : sources.items().aboutProjects(viewer, about.projects()).values().stream(),
                        about.contributions().isEmpty()
                                ? Stream.of()
                                : sources.items().aboutContributions(viewer, about.contributions()).values().stream())
                .flatMap(List::stream)
                .forEach(item -> items.put(item.id(), item));
        return items;
    }

    private List<MessageVersion> versions(Viewer viewer, Subject subject) {
        return subject.about().versions().isEmpty()
                ? List.of()
                : sources.versions().byNumbers(viewer, subject.about().versions()).values().stream()
                        .filter(version -> version.visibility() != Visibility.CONFIDENTIAL)
                        .sorted(Comparator.comparing(MessageVersion::title)
                                .thenComparing(version -> version.id().value()))
                        .toList();
    }

    /** Of messages that are not confidential, in contacts that are not. */
    private List<Delivery> deliveries(Viewer viewer, Subject subject) {
        if (subject.messages().isEmpty()) {
            return List.of();
        }
        Set<DeliveryParent> parents =
                subject.messages().stream().map(DeliveryParent::of).collect(Collectors.toSet());
        List<Delivery> found = sources.deliveries().under(viewer, parents, PageRequest.first(MOST)).values().stream()
                .flatMap(page -> page.nodes().stream())
                .toList();
        Map<ContactMomentId, ContactMoment> moments = found.isEmpty()
                ? Map.of()
                : sources.moments()
                        .byIds(
                                viewer,
                                found.stream().map(Delivery::contactMomentId).collect(Collectors.toSet()));
        return found.stream()
                .filter(one -> isOpen(moments, one.contactMomentId()))
                .sorted(Comparator.comparing(Delivery::startsAt).reversed().thenComparing(Delivery::id))
                .toList();
    }

    private static boolean isOpen(Map<ContactMomentId, ContactMoment> moments, ContactMomentId id) {
        ContactMoment moment = moments.get(id);
        return moment != null && !moment.withdrawn() && moment.visibility() != Visibility.CONFIDENTIAL;
    }

    private List<Commitment> commitments(Viewer viewer, AgendaSubjects about) {
        Set<ListParent> parents =
                about.challenges().stream().map(ListParent::of).collect(Collectors.toSet());
        return parents.isEmpty()
                ? List.of()
                : sources
                        .commitments()
                        .under(viewer, parents, CommitmentFilter.in(CommitmentState.OPEN), PageRequest.first(MOST))
                        .values()
                        .stream()
                        .flatMap(page -> page.nodes().stream())
                        .filter(one -> one.visibility() != Visibility.CONFIDENTIAL)
                        .distinct()
                        .sorted(Comparator.comparing((Commitment one) -> one.due() == null
                                        ? LocalDate.MAX
                                        : one.due().latest())
                                .thenComparing(one -> one.id().value()))
                        .toList();
    }

    /** Of a contribution whose project is not seen, or is confidential, nothing is told. */
    private Money money(Viewer viewer, AgendaSubjects about) {
        Map<ContributionId, Contribution> found = about.contributions().isEmpty()
                ? Map.of()
                : sources.contributions().byIds(viewer, about.contributions());
        Set<ProjectId> wanted = new HashSet<>(about.projects());
        found.values().forEach(contribution -> wanted.add(contribution.projectId()));
        Map<ProjectId, Project> projects = wanted.isEmpty()
                ? new HashMap<>()
                : new HashMap<>(sources.projects().byIds(viewer, wanted));
        projects.values().removeIf(project -> project.visibility() == Visibility.CONFIDENTIAL || project.withdrawn());
        return new Money(
                found.values().stream()
                        .filter(one -> projects.containsKey(one.projectId()))
                        .sorted(Comparator.comparing(Contribution::projectTitle)
                                .thenComparing(one -> one.id().value()))
                        .toList(),
                projects);
    }

    private static Set<OrganisationId> named(
            List<Assessment> assessments,
            List<Delivery> deliveries,
            List<Commitment> commitments,
            List<Contribution> contributions) {
        Set<OrganisationId> named = new HashSet<>();
        assessments.forEach(one -> {
            if (one.stakeholderId() instanceof OrganisationId organisation) {
                named.add(organisation);
            }
        });
        deliveries.forEach(one -> named.add(one.organisationId()));
        commitments.forEach(one -> {
            if (one.organisationId() != null) {
                named.add(one.organisationId());
            }
        });
        contributions.forEach(one -> named.add(one.partyId()));
        return named;
    }
}
