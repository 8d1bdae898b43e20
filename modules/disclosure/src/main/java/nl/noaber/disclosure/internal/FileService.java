package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.disclosure.Correction;
import nl.noaber.disclosure.DisclosedRecord;
import nl.noaber.disclosure.DisclosedText;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.Filing;
import nl.noaber.disclosure.Filing.Filed;
import nl.noaber.disclosure.Filing.Refused;
import nl.noaber.disclosure.LeftOut;
import nl.noaber.disclosure.NewDisclosureFile;
import nl.noaber.disclosure.SeenRecord;
import nl.noaber.disclosure.internal.Assessing.Seen;
import nl.noaber.disclosure.internal.Content.Party;
import nl.noaber.disclosure.internal.RecordSource.Extent;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

@Singleton
final class FileService implements DisclosureFiles {

    /** How far is looked for a record before or after another one. */
    private static final int NEAR = 50;

    private final FileRepository files;
    private final RecordRepository records;
    private final DocumentRepository documents;
    private final Opening opening;
    private final Correcting correcting;
    private final Assessing assessing;
    private final Fetching fetching;
    private final Worker worker;
    private final Users users;
    private final FileLog log;
    private final Transactions transactions;
    private final Clock clock;

    FileService(
            FileRepository files,
            RecordRepository records,
            DocumentRepository documents,
            Opening opening,
            Correcting correcting,
            Assessing assessing,
            Fetching fetching,
            Worker worker,
            Users users,
            FileLog log,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.records = records;
        this.documents = documents;
        this.opening = opening;
        this.correcting = correcting;
        this.assessing = assessing;
        this.fetching = fetching;
        this.worker = worker;
        this.users = users;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Map<DisclosureFileId, DisclosureFile> byIds(Viewer viewer, Set<DisclosureFileId> ids) {
        return ids.isEmpty() ? Map.of() : files.byIds(viewer, ids);
    }

    @Override
    public Page<DisclosureFile> list(Viewer viewer, PageRequest page) {
        return files.list(viewer, page);
    }

    @Override
    public long count(Viewer viewer) {
        return files.count(viewer);
    }

    @Override
    public Map<DisclosureFileId, LeftOut> leftOut(Viewer viewer, Set<DisclosureFileId> ids) {
        Set<DisclosureFileId> seen = byIds(viewer, ids).keySet();
        return seen.isEmpty() ? Map.of() : records.leftOut(seen);
    }

    @Override
    public Filing<DisclosureFile> open(Viewer viewer, NewDisclosureFile file) {
        return viewer.isTeam() ? opening.open(viewer, file) : notAllowed(viewer, file.id(), ChangeAction.CREATED);
    }

    @Override
    public Filing<DisclosureFile> make(Viewer viewer, DisclosureFileId id, int expectedVersion) {
        return turned(viewer, id, ChangeAction.UPDATED, file -> {
            if (file.state().isWork()) {
                return new Filed<>(file);
            }
            if (file.closedAt() != null) {
                return Filing.refused("FILE_CLOSED", "id");
            }
            return file.withdrawnAt() != null
                    ? Filing.refused("WITHDRAWN", "id")
                    : unlessChanged(file, expectedVersion, file.begun(new UserId(viewer.userId())));
        });
    }

    @Override
    public Filing<DisclosureFile> close(Viewer viewer, DisclosureFileId id, int expectedVersion) {
        Instant now = clock.instant();
        return turned(viewer, id, ChangeAction.UPDATED, file -> {
            if (file.closedAt() != null) {
                return new Filed<>(file);
            }
            return file.state().isWork() || !file.collected()
                    ? Filing.refused("FILE_NOT_DONE", "id")
                    : unlessChanged(file, expectedVersion, file.closed(viewer, now));
        });
    }

    @Override
    public Filing<DisclosureFile> reopen(Viewer viewer, DisclosureFileId id, int expectedVersion) {
        return turned(
                viewer,
                id,
                ChangeAction.UPDATED,
                file -> file.closedAt() == null
                        ? new Filed<>(file)
                        : unlessChanged(file, expectedVersion, file.reopened()));
    }

    @Override
    public Filing<DisclosureFile> withdraw(Viewer viewer, DisclosureFileId id, int expectedVersion) {
        Instant now = clock.instant();
        return turned(
                viewer,
                id,
                ChangeAction.WITHDRAWN,
                file -> file.withdrawnAt() != null
                        ? new Filed<>(file)
                        : unlessChanged(file, expectedVersion, file.turned(now)));
    }

    @Override
    public Filing<DisclosureFile> restore(Viewer viewer, DisclosureFileId id, int expectedVersion) {
        return turned(
                viewer,
                id,
                ChangeAction.RESTORED,
                file -> file.withdrawnAt() == null
                        ? new Filed<>(file)
                        : unlessChanged(file, expectedVersion, file.turned(null)));
    }

    @Override
    public Page<DisclosureFile> abandoned(Viewer viewer, PageRequest page) {
        Set<UserId> gone = gone(viewer);
        return gone.isEmpty() ? Page.empty() : files.restrictedOf(gone, page);
    }

    @Override
    public long countAbandoned(Viewer viewer) {
        Set<UserId> gone = gone(viewer);
        return gone.isEmpty() ? 0 : files.countRestrictedOf(gone);
    }

    /** Who keeps a file that nobody else sees, and does not see it any more either. */
    private Set<UserId> gone(Viewer viewer) {
        if (viewer.role() != Role.ADMIN) {
            return Set.of();
        }
        Set<UserId> keepers = files.keepersOfRestricted();
        Set<UserId> there = ofTheTeam(keepers);
        return keepers.stream().filter(keeper -> !there.contains(keeper)).collect(Collectors.toSet());
    }

    private Set<UserId> ofTheTeam(Set<UserId> keepers) {
        return keepers.isEmpty()
                ? Set.of()
                : users.admitted(keepers).values().stream()
                        .filter(user -> user.role().isTeam())
                        .map(User::id)
                        .collect(Collectors.toSet());
    }

    @Override
    public Filing<DisclosureFile> takeOver(Viewer viewer, DisclosureFileId id, int expectedVersion) {
        if (viewer.role() != Role.ADMIN) {
            return notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> files.locked(id)
                .filter(file -> isForTaking(viewer, file))
                .map(file -> stored(viewer, ChangeAction.UPDATED, file, taken(viewer, file, expectedVersion)))
                .orElseGet(() -> notFound(viewer, id, ChangeAction.UPDATED)));
    }

    private boolean isForTaking(Viewer viewer, FileRow file) {
        return isKeeper(viewer, file)
                || (file.restricted()
                        && ofTheTeam(Set.of(new UserId(file.keeper()))).isEmpty());
    }

    private static Filing<FileRow> taken(Viewer viewer, FileRow file, int expectedVersion) {
        return isKeeper(viewer, file) ? new Filed<>(file) : unlessChanged(file, expectedVersion, file.keptBy(viewer));
    }

    private static boolean isKeeper(Viewer viewer, FileRow file) {
        return file.keeper().equals(viewer.userId());
    }

    private static Filing<FileRow> unlessChanged(FileRow file, int expectedVersion, FileRow next) {
        return file.version() == expectedVersion
                ? new Filed<>(next)
                : Filing.refused("CHANGED_MEANWHILE", "expectedVersion");
    }

    private Filing<DisclosureFile> turned(
            Viewer viewer, DisclosureFileId id, ChangeAction action, Function<FileRow, Filing<FileRow>> change) {
        if (!viewer.isTeam()) {
            return notAllowed(viewer, id, action);
        }
        return transactions.retrying(() -> files.locked(viewer, id)
                .map(file -> stored(viewer, action, file, change.apply(file)))
                .orElseGet(() -> notFound(viewer, id, action)));
    }

    private Filing<DisclosureFile> stored(Viewer viewer, ChangeAction action, FileRow before, Filing<FileRow> next) {
        return switch (next) {
            case Refused<FileRow>(var problems) -> new Refused<>(problems);
            case Filed<FileRow>(FileRow after) -> {
                if (after.version() != before.version()) {
                    files.update(after);
                    documents.deleteAll(after.id());
                    log.changed(viewer, action, before, after);
                }
                yield new Filed<>(after.shown());
            }
        };
    }

    private <T> Filing<T> notAllowed(Viewer viewer, DisclosureFileId id, ChangeAction action) {
        log.refused(viewer, id, action);
        return Filing.refused("NOT_ALLOWED", "");
    }

    /** That somebody tried what is another's is noted; the answer does not tell that there is something. */
    private <T> Filing<T> notFound(Viewer viewer, DisclosureFileId id, ChangeAction action) {
        if (files.byId(id).isPresent()) {
            log.refused(viewer, id, action);
        }
        return Filing.refused("NOT_FOUND", "id");
    }

    @Override
    public Page<DisclosedRecord> records(Viewer viewer, DisclosureFileId id, PageRequest page) {
        if (byId(viewer, id).isEmpty()) {
            return Page.empty();
        }
        Page<RecordRow> rows = records.list(id, page);
        Map<Integer, Seen> seen = assessing.of(viewer, id, rows.nodes(), Extent.INVENTORY);
        List<Page.Item<DisclosedRecord>> items = rows.items().stream()
                .filter(item -> seen.containsKey(item.node().number()))
                .map(item -> new Page.Item<>(
                        shown(Objects.requireNonNull(seen.get(item.node().number()))), item.cursor()))
                .toList();
        return new Page<>(items, rows.hasNextPage(), rows.hasPreviousPage());
    }

    @Override
    public Optional<DisclosedText> record(Viewer viewer, DisclosureFileId id, int number) {
        return byId(viewer, id)
                .flatMap(_ -> records.one(id, number))
                .flatMap(row -> Optional.ofNullable(
                        assessing.of(viewer, id, List.of(row), Extent.WHOLE).get(number)))
                .map(seen -> new DisclosedText(
                        shown(seen),
                        seen.assessed().passages(),
                        nearest(viewer, records.before(id, number, NEAR)),
                        nearest(viewer, records.after(id, number, NEAR))));
    }

    private @Nullable Integer nearest(Viewer viewer, List<RecordRow> rows) {
        return assessing.seen(viewer, rows).stream()
                .findFirst()
                .map(RecordRow::number)
                .orElse(null);
    }

    private static DisclosedRecord shown(Seen seen) {
        Content content = seen.assessed().content();
        return new DisclosedRecord(
                seen.row().number(),
                content.record(),
                content.at(),
                content.kind(),
                seen.assessed().subject(),
                content.parties().stream().map(Party::shown).distinct().toList(),
                seen.row().disclosure(),
                content.disclosure(),
                seen.row().pages(),
                seen.stale(),
                seen.fingerprint(),
                seen.row().version());
    }

    @Override
    public Filing<DisclosedText> correct(
            Viewer viewer, DisclosureFileId id, int number, SeenRecord expected, Correction correction) {
        if (!viewer.isTeam()) {
            return notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return switch (correcting.correct(viewer, id, number, expected, correction)) {
            case Refused<Integer>(var problems) -> new Refused<>(problems);
            case Filed<Integer> _ ->
                record(viewer, id, number)
                        .<Filing<DisclosedText>>map(Filed::new)
                        .orElseGet(() -> Filing.refused("NOT_FOUND", "number"));
        };
    }

    @Override
    public Optional<Download> download(Viewer viewer, DisclosureFileId id) {
        return byId(viewer, id).flatMap(file -> fetching.download(viewer, file));
    }

    @Override
    public void workNow() {
        worker.work(() -> true);
    }
}
