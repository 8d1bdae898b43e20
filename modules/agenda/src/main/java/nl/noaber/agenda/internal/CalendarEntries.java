package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.CalendarFeed;
import nl.noaber.agenda.CalendarFeedKind;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingFilter;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Recess;
import nl.noaber.agenda.RouteStep;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** What stands in a feed: meetings as its owner sees them, and what has to be there before them. */
@Singleton
final class CalendarEntries {

    /** How far back a calendar goes, in days. */
    private static final int PAST = 90;

    private final MeetingReader meetings;
    private final RouteReader routes;
    private final RoutePlans plans;
    private final GovernanceBodies bodies;
    private final Organisations organisations;
    private final CalendarText text;
    private final Clock clock;

    CalendarEntries(
            MeetingReader meetings,
            RouteReader routes,
            RoutePlans plans,
            GovernanceBodies bodies,
            Organisations organisations,
            CalendarText text,
            Clock clock) {
        this.meetings = meetings;
        this.routes = routes;
        this.plans = plans;
        this.bodies = bodies;
        this.organisations = organisations;
        this.text = text;
        this.clock = clock;
    }

    /**
     * What is told.
     *
     * @param name of what it is told of; null where the feed has none, or its body is to name it
     */
    private record Found(@Nullable String name, List<Meeting> meetings, List<CalendarText.Work> works) {
        static final Found NOTHING = new Found(null, List.of(), List.of());
    }

    String written(Viewer viewer, CalendarFeed feed) {
        LocalDate from = DutchTime.today(clock).minusDays(PAST);
        Found told = feed.route() == null ? meetings(viewer, feed, from) : route(viewer, feed.route(), from);
        List<Meeting> found = told.meetings();
        Map<GovernanceBodyId, GovernanceBody> known =
                bodies.byIds(viewer, found.stream().map(Meeting::bodyId).collect(Collectors.toSet()));
        Map<OrganisationId, Organisation> named = organisations.byIds(
                viewer,
                known.values().stream().map(GovernanceBody::organisationId).collect(Collectors.toSet()));
        List<Recess> recesses = bodies.recesses(viewer);
        boolean deadlines = feed.kind() != CalendarFeedKind.ALL;
        return text.written(
                told.name() == null ? title(feed, known, named) : told.name(),
                found.stream()
                        .map(meeting -> entry(meeting, known.get(meeting.bodyId()), named, deadlines ? recesses : null))
                        .toList(),
                told.works());
    }

    private Found meetings(Viewer viewer, CalendarFeed feed, LocalDate from) {
        List<Meeting> found = meetings.forCalendar(
                viewer,
                new MeetingFilter(feed.body(), null, from, null, null, null, false),
                feed.kind() == CalendarFeedKind.OWN_ITEMS ? feed.owner() : null);
        return new Found(null, found, List.of());
    }

    /** Nothing of one that was withdrawn, or that its owner may not see any more. */
    private Found route(Viewer viewer, AgendaRouteId id, LocalDate from) {
        AgendaRoute route = routes.byIds(viewer, Set.of(id)).get(id);
        if (route == null || route.withdrawn()) {
            return Found.NOTHING;
        }
        SeenRoute seen = plans.of(viewer, Set.of(id)).get(id);
        List<RouteStep> steps = seen == null ? List.of() : seen.planned();
        return new Found(
                route.title(),
                steps.stream()
                        .map(RouteStep::meeting)
                        .filter(Objects::nonNull)
                        .distinct()
                        .filter(meeting -> !meeting.withdrawn() && isSince(meeting.time(), from))
                        .toList(),
                steps.stream()
                        .filter(step -> step.meeting() == null && step.time() != null && isSince(step.time(), from))
                        .map(step -> new CalendarText.Work(route, step))
                        .toList());
    }

    private static boolean isSince(MeetingTime time, LocalDate from) {
        return !time.latest().isBefore(from);
    }

    private static @Nullable String title(
            CalendarFeed feed, Map<GovernanceBodyId, GovernanceBody> known, Map<OrganisationId, Organisation> named) {
        return feed.kind() == CalendarFeedKind.BODY
                ? known.values().stream()
                        .findFirst()
                        .map(body -> name(body, named))
                        .orElse(null)
                : null;
    }

    /** @param recesses null where what has to be there is not told */
    private static CalendarText.Entry entry(
            Meeting meeting,
            @Nullable GovernanceBody body,
            Map<OrganisationId, Organisation> named,
            @Nullable List<Recess> recesses) {
        return new CalendarText.Entry(
                meeting,
                Objects.requireNonNullElseGet(meeting.name(), () -> body == null ? "" : name(body, named)),
                body == null || recesses == null ? List.of() : meeting.deadlines(body, recesses),
                body == null ? 0 : body.version());
    }

    private static String name(GovernanceBody body, Map<OrganisationId, Organisation> named) {
        Organisation organisation = named.get(body.organisationId());
        return organisation == null ? "" : organisation.name();
    }
}
