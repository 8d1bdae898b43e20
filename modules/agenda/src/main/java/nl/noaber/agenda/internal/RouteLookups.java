package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.access.Users;
import nl.noaber.agenda.AgendaRouteDetails;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.ChangedMeanwhile;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.Stakeholders;

/** Looks up what routes name, each sort of record in one go, and holds whom they are shared with while they are written. */
@Singleton
final class RouteLookups {

    private final MeetingReader meetings;
    private final BodyReader bodies;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Posts posts;
    private final Users users;
    private final Stakeholders stakeholders;

    RouteLookups(
            MeetingReader meetings,
            BodyReader bodies,
            Programmes programmes,
            Organisations organisations,
            Posts posts,
            Users users,
            Stakeholders stakeholders) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.programmes = programmes;
        this.organisations = organisations;
        this.posts = posts;
        this.users = users;
        this.stakeholders = stakeholders;
    }

    RouteKnown of(Viewer viewer, Collection<AgendaRouteDetails> details) {
        Map<MeetingId, Meeting> met = meetings.byIds(viewer, meetings(details));
        Map<GovernanceBodyId, GovernanceBody> treating = bodies.byIds(bodies(details, met.values()));
        Set<OrganisationId> named = new HashSet<>();
        Set<ChallengeId> about = new HashSet<>();
        details.forEach(one -> {
            named.addAll(one.sharedWith());
            about.addAll(one.challenges());
        });
        treating.values().forEach(body -> named.add(body.organisationId()));
        Set<PostId> leads = details.stream()
                .map(AgendaRouteDetails::lead)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new RouteKnown(
                met,
                treating,
                programmes.challengesByIds(viewer, about),
                organisations.byIds(viewer, named),
                posts.byIds(viewer, leads),
                users.byIds(
                        viewer, details.stream().map(AgendaRouteDetails::owner).collect(Collectors.toSet())));
    }

    private static Set<MeetingId> meetings(Collection<AgendaRouteDetails> details) {
        Set<MeetingId> named = new HashSet<>();
        for (AgendaRouteDetails route : details) {
            for (RouteStepDetails step : route.steps()) {
                named.addAll(step.alternatives());
                if (step.meeting() != null) {
                    named.add(step.meeting());
                }
            }
        }
        return named;
    }

    private static Set<GovernanceBodyId> bodies(Collection<AgendaRouteDetails> details, Collection<Meeting> met) {
        Set<GovernanceBodyId> named = met.stream().map(Meeting::bodyId).collect(Collectors.toSet());
        details.stream()
                .flatMap(route -> route.steps().stream())
                .map(RouteStepDetails::body)
                .filter(Objects::nonNull)
                .forEach(named::add);
        return named;
    }

    /** Keeps the organisations from being merged until the open transaction ends; one that was meanwhile is read again. */
    void hold(AgendaRouteDetails details, RouteKnown known) {
        Map<StakeholderId, StakeholderId> read = new HashMap<>();
        details.sharedWith().forEach(id -> {
            read.put(id, known.living(id));
            read.put(known.living(id), known.living(id));
        });
        if (!read.isEmpty()) {
            stakeholders.hold(read.keySet()).forEach((id, survivor) -> {
                if (!survivor.equals(read.get(id))) {
                    throw new ChangedMeanwhile(id + " was merged into " + survivor + ", or is itself again");
                }
            });
        }
    }
}
