package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.access.Users;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.agenda.MeetingId;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.Projects;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;

/** Looks up what agenda items name, each sort of record in one go. */
@Singleton
final class AgendaItemLookups {

    private final MeetingReader meetings;
    private final Programmes programmes;
    private final LobbyMessages messages;
    private final Projects projects;
    private final Contributions contributions;
    private final Organisations organisations;
    private final Posts posts;
    private final Users users;

    AgendaItemLookups(
            MeetingReader meetings,
            Programmes programmes,
            LobbyMessages messages,
            Projects projects,
            Contributions contributions,
            Organisations organisations,
            Posts posts,
            Users users) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.messages = messages;
        this.projects = projects;
        this.contributions = contributions;
        this.organisations = organisations;
        this.posts = posts;
        this.users = users;
    }

    AgendaItemKnown of(Viewer viewer, MeetingId meeting, Collection<AgendaItemDetails> details) {
        Map<ContributionId, Contribution> given =
                contributions.byIds(viewer, all(details, AgendaSubjects::contributions));
        Set<OrganisationId> parties = new HashSet<>(all(details, AgendaSubjects::parties));
        given.values().forEach(contribution -> parties.add(contribution.partyId()));
        Set<PostId> leads = details.stream()
                .map(AgendaItemDetails::lead)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new AgendaItemKnown(
                meetings.byIds(viewer, Set.of(meeting)).get(meeting),
                programmes.challengesByIds(viewer, all(details, AgendaSubjects::challenges)),
                messages.byIds(viewer, all(details, AgendaSubjects::messages)),
                projects.byIds(viewer, all(details, AgendaSubjects::projects)),
                given,
                organisations.byIds(viewer, parties),
                posts.byIds(viewer, leads),
                users.byIds(
                        viewer, details.stream().map(AgendaItemDetails::owner).collect(Collectors.toSet())));
    }

    private static <T> Set<T> all(Collection<AgendaItemDetails> details, Function<AgendaSubjects, Set<T>> which) {
        return details.stream()
                .flatMap(one -> which.apply(one.subjects()).stream())
                .collect(Collectors.toSet());
    }
}
