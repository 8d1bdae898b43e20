package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.noaber.access.User;
import nl.noaber.access.Users;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work on files, a step at a time, each in a transaction of its own that keeps the lease: whoever comes after a
 * process that died goes on at the next step. It is done with the rights that the user has by then for whom it is done.
 */
@Singleton
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int MOST_ATTEMPTS = 3;

    private final UUID self = Ids.next();
    private final WorkRepository work;
    private final FileRepository files;
    private final DocumentRepository documents;
    private final Collecting collecting;
    private final Making making;
    private final Fetching fetching;
    private final Users users;
    private final Transactions transactions;
    private final Clock clock;

    Worker(
            WorkRepository work,
            FileRepository files,
            DocumentRepository documents,
            Collecting collecting,
            Making making,
            Fetching fetching,
            Users users,
            Transactions transactions,
            Clock clock) {
        this.work = work;
        this.files = files;
        this.documents = documents;
        this.collecting = collecting;
        this.making = making;
        this.fetching = fetching;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does what there is to do, as long as this allows it. */
    void work(BooleanSupplier mayGoOn) {
        while (mayGoOn.getAsBoolean() && work.hasWork(clock.instant())) {
            Optional<DisclosureFileId> taken = transactions.retrying(() -> work.take(self, clock.instant(), LEASE));
            if (taken.isEmpty()) {
                return;
            }
            work(taken.get(), mayGoOn);
        }
    }

    private void work(DisclosureFileId id, BooleanSupplier mayGoOn) {
        FileRow file = files.byId(id).orElseThrow();
        try {
            while (mayGoOn.getAsBoolean() && step(file)) {
                file = files.byId(id).orElseThrow();
            }
            transactions.retrying(() -> work.left(self, id));
        } catch (RuntimeException failure) {
            LOG.error("The work on file {} failed, attempt {}", id.value(), file.attempts(), failure);
            FileRow last = file;
            Instant again = clock.instant().plus(PAUSE);
            transactions.retrying(() -> work.failed(self, last, again));
        }
    }

    /** Whether there is a next step. A step that took several processes down is not tried for ever. */
    private boolean step(FileRow file) {
        if (file.withdrawnAt() != null || !file.state().isWork()) {
            return false;
        }
        Optional<Viewer> viewer = viewer(file);
        if (viewer.isEmpty() || file.attempts() > MOST_ATTEMPTS) {
            transactions.retrying(() -> work.gaveUp(file));
            return false;
        }
        Lease lease = () -> work.isStill(self, file, clock.instant().plus(LEASE));
        return file.state() == DisclosureFileState.COLLECTING
                ? collecting.step(viewer.get(), file, lease)
                : making.step(viewer.get(), file, lease);
    }

    /** For whom it is done, as long as that is somebody of the team who may come in: another one can go on then. */
    private Optional<Viewer> viewer(FileRow file) {
        return Optional.ofNullable(users.admitted(Set.of(file.actingUser())).get(file.actingUser()))
                .filter(user -> user.role().isTeam())
                .map(Worker::viewer);
    }

    private static Viewer viewer(User user) {
        return new Viewer(
                user.id().value(), user.name(), user.role(), user.organisationId(), Viewer.DUTCH, "disclosure");
    }

    /** Takes away what may be fetched no more: its time is over, or a record in it is not as it was assessed. */
    void expire() {
        files.ready().stream()
                .flatMap(id -> files.byId(id).stream())
                .forEach(file -> viewer(file).ifPresent(viewer -> fetching.takeBackChanged(viewer, file.id())));
        files.expired(clock.instant())
                .forEach(id -> transactions.retrying(() -> {
                    documents.deleteAll(id);
                    files.corrected(id);
                }));
    }

    /** That the file is still this worker's, asked within the transaction of a step. */
    @FunctionalInterface
    interface Lease {
        boolean holds();
    }
}
