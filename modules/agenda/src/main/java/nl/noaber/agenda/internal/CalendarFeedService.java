package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.access.AbsentUsers;
import nl.noaber.access.PersonalLinks;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.CalendarFeed;
import nl.noaber.agenda.CalendarFeedId;
import nl.noaber.agenda.CalendarFeedKind;
import nl.noaber.agenda.CalendarFeeds;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.NewCalendarFeed;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

@Singleton
final class CalendarFeedService implements CalendarFeeds {

    /** For what the secret of an address is good. */
    static final String PURPOSE = "calendar";

    /** Where feeds are read; the secret comes behind it. */
    static final String PATH = "/calendars/";

    static final String ENDING = ".ics";

    /** So often is noted that one is read. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final CalendarFeedRepository feeds;
    private final CalendarEntries entries;
    private final GovernanceBodies bodies;
    private final RouteReader routes;
    private final AbsentUsers users;
    private final PersonalLinks secrets;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    CalendarFeedService(
            CalendarFeedRepository feeds,
            CalendarEntries entries,
            GovernanceBodies bodies,
            RouteReader routes,
            AbsentUsers users,
            PersonalLinks secrets,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.feeds = feeds;
        this.entries = entries;
        this.bodies = bodies;
        this.routes = routes;
        this.users = users;
        this.secrets = secrets;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<CalendarFeed> own(Viewer viewer) {
        return feeds.open(viewer.userId());
    }

    @Override
    public Map<CalendarFeedId, CalendarFeed> byIds(Viewer viewer, Set<CalendarFeedId> ids) {
        return feeds.byIds(viewer, ids);
    }

    @Override
    public String path(CalendarFeed feed) {
        return PATH + secrets.secret(PURPOSE, feed.id().value()) + ENDING;
    }

    @Override
    public Recording<CalendarFeed> open(Viewer viewer, NewCalendarFeed wanted) {
        return transactions.retrying(() -> {
            CalendarFeed there = feeds.byId(wanted.id()).orElse(null);
            if (there != null) {
                return again(viewer, there, wanted);
            }
            Problem problem = problem(viewer, wanted);
            return problem == null ? opened(viewer, wanted) : Recording.refused(problem);
        });
    }

    private Recording<CalendarFeed> opened(Viewer viewer, NewCalendarFeed wanted) {
        CalendarFeed feed = new CalendarFeed(
                wanted.id(),
                new UserId(viewer.userId()),
                wanted.kind(),
                wanted.body(),
                wanted.route(),
                clock.instant(),
                null,
                null);
        if (!feeds.insertIfAbsent(feed)) {
            return again(viewer, feeds.byId(feed.id()).orElseThrow(), wanted);
        }
        log(
                viewer,
                feed,
                ChangeAction.CREATED,
                1,
                List.of(new FieldChange("kind", null, feed.kind().name())));
        return new Recorded<>(feed);
    }

    private static Recording<CalendarFeed> again(Viewer viewer, CalendarFeed there, NewCalendarFeed wanted) {
        boolean same = there.owner().value().equals(viewer.userId())
                && there.revokedAt() == null
                && new NewCalendarFeed(there.id(), there.kind(), there.body(), there.route()).equals(wanted);
        return same ? new Recorded<>(there) : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private @Nullable Problem problem(Viewer viewer, NewCalendarFeed wanted) {
        if (wanted.kind() == CalendarFeedKind.OWN_ITEMS && !viewer.isTeam()) {
            return Problem.of("TEAM_PREPARES", "kind");
        }
        Problem chosen = body(viewer, wanted).or(() -> route(viewer, wanted)).orElse(null);
        if (chosen != null) {
            return chosen;
        }
        return feeds.open(viewer.userId()).size() < MOST ? null : Problem.of("TOO_MANY_FEEDS", "", MOST);
    }

    private Optional<Problem> body(Viewer viewer, NewCalendarFeed wanted) {
        GovernanceBodyId body = wanted.body();
        if (wanted.kind() != CalendarFeedKind.BODY) {
            return Optional.ofNullable(body).map(_ -> Problem.of("NOT_OF_A_BODY", "body"));
        }
        if (body == null) {
            return Optional.of(Problem.of("BODY_MISSING", "body"));
        }
        return bodies.byIds(viewer, Set.of(body)).isEmpty()
                ? Optional.of(Problem.of("NOT_FOUND", "body"))
                : Optional.empty();
    }

    private Optional<Problem> route(Viewer viewer, NewCalendarFeed wanted) {
        AgendaRouteId route = wanted.route();
        if (wanted.kind() != CalendarFeedKind.ROUTE) {
            return Optional.ofNullable(route).map(_ -> Problem.of("NOT_OF_A_ROUTE", "route"));
        }
        if (route == null) {
            return Optional.of(Problem.of("ROUTE_MISSING", "route"));
        }
        return routes.byIds(viewer, Set.of(route)).isEmpty()
                ? Optional.of(Problem.of("NOT_FOUND", "route"))
                : Optional.empty();
    }

    @Override
    public Recording<CalendarFeed> revoke(Viewer viewer, CalendarFeedId id) {
        Instant now = clock.instant();
        return transactions.retrying(() -> {
            CalendarFeed feed = feeds.byIds(viewer, Set.of(id)).get(id);
            if (feed == null) {
                return Recording.refused(Problem.of("NOT_FOUND", "id"));
            }
            if (feeds.revoke(id, now)) {
                log(viewer, feed, ChangeAction.WITHDRAWN, 2, List.of());
            }
            return new Recorded<>(feeds.byId(id).orElseThrow());
        });
    }

    private void log(Viewer viewer, CalendarFeed feed, ChangeAction action, int version, List<FieldChange> changes) {
        changeLog.write(viewer, new Entry(RecordRef.of(CalendarFeed.TYPE, feed.id()), action, version, changes));
    }

    @Override
    public Optional<String> read(CalendarFeedId id, String origin) {
        CalendarFeed feed =
                feeds.byId(id).filter(found -> found.revokedAt() == null).orElse(null);
        if (feed == null) {
            return Optional.empty();
        }
        Optional<User> reader = users.byId(feed.owner())
                .filter(owner -> feed.kind() != CalendarFeedKind.OWN_ITEMS
                        || owner.role().isTeam());
        return reader.map(owner -> {
            note(feed);
            return entries.written(viewer(owner, origin), feed);
        });
    }

    private static Viewer viewer(User owner, String origin) {
        return new Viewer(owner.id().value(), owner.name(), owner.role(), owner.organisationId(), Viewer.DUTCH, origin);
    }

    /** To the minute: a program that reads more often costs no writing. */
    private void note(CalendarFeed feed) {
        Instant now = clock.instant();
        Instant last = feed.lastReadAt();
        if (last == null || last.plus(NOTED).isBefore(now)) {
            transactions.retrying(() -> feeds.read(feed.id(), now));
        }
    }
}
