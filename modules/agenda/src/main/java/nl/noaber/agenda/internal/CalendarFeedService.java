package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.noaber.access.AbsentUsers;
import nl.noaber.access.PersonalLinks;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.agenda.CalendarFeed;
import nl.noaber.agenda.CalendarFeedId;
import nl.noaber.agenda.CalendarFeedKind;
import nl.noaber.agenda.CalendarFeeds;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBodyId;
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
    private final AbsentUsers users;
    private final PersonalLinks secrets;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    CalendarFeedService(
            CalendarFeedRepository feeds,
            CalendarEntries entries,
            GovernanceBodies bodies,
            AbsentUsers users,
            PersonalLinks secrets,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.feeds = feeds;
        this.entries = entries;
        this.bodies = bodies;
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
    public Recording<CalendarFeed> open(
            Viewer viewer, CalendarFeedId id, CalendarFeedKind kind, @Nullable GovernanceBodyId body) {
        return transactions.retrying(() -> {
            CalendarFeed there = feeds.byId(id).orElse(null);
            if (there != null) {
                return again(viewer, there, kind, body);
            }
            Problem problem = problem(viewer, kind, body);
            return problem == null ? opened(viewer, fresh(viewer, id, kind, body)) : Recording.refused(problem);
        });
    }

    private CalendarFeed fresh(
            Viewer viewer, CalendarFeedId id, CalendarFeedKind kind, @Nullable GovernanceBodyId body) {
        return new CalendarFeed(
                id,
                new UserId(viewer.userId()),
                kind,
                kind == CalendarFeedKind.BODY ? body : null,
                clock.instant(),
                null,
                null);
    }

    private Recording<CalendarFeed> opened(Viewer viewer, CalendarFeed feed) {
        if (!feeds.insertIfAbsent(feed)) {
            return again(viewer, feeds.byId(feed.id()).orElseThrow(), feed.kind(), feed.body());
        }
        log(
                viewer,
                feed,
                ChangeAction.CREATED,
                1,
                List.of(new FieldChange("kind", null, feed.kind().name())));
        return new Recorded<>(feed);
    }

    private static Recording<CalendarFeed> again(
            Viewer viewer, CalendarFeed there, CalendarFeedKind kind, @Nullable GovernanceBodyId body) {
        boolean same = there.owner().value().equals(viewer.userId())
                && there.revokedAt() == null
                && there.kind() == kind
                && Objects.equals(there.body(), kind == CalendarFeedKind.BODY ? body : null);
        return same ? new Recorded<>(there) : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private @Nullable Problem problem(Viewer viewer, CalendarFeedKind kind, @Nullable GovernanceBodyId body) {
        if (kind == CalendarFeedKind.OWN_ITEMS && !viewer.isTeam()) {
            return Problem.of("TEAM_PREPARES", "kind");
        }
        if (kind == CalendarFeedKind.BODY && body == null) {
            return Problem.of("BODY_MISSING", "body");
        }
        if (kind == CalendarFeedKind.BODY && bodies.byIds(viewer, Set.of(body)).isEmpty()) {
            return Problem.of("NOT_FOUND", "body");
        }
        return feeds.open(viewer.userId()).size() < MOST ? null : Problem.of("TOO_MANY_FEEDS", "", MOST);
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
