package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Conflict;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.Outcome;
import org.jspecify.annotations.Nullable;

/** What every change has in common: rights, one transaction, the lock, the conflict, the line in the change log. */
@Singleton
final class Changes {

    /** Why a record was withdrawn, as the change log names it. */
    private static final String REASON = "reason";

    private static final String VERSION = "expectedVersion";

    private final Transactions transactions;
    private final ChangeLog log;
    private final Clock clock;

    Changes(Transactions transactions, ChangeLog log, Clock clock) {
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /** A record that is not there yet. */
    interface Creation<R> {

        /** Why it is not to be stored, or empty. */
        Optional<Outcome<R>> refusal();

        /** What is there already under its id, with all that was sent now. */
        R over(R there);

        /** Stores it; false when its id was there already. */
        boolean insert(Instant now);
    }

    <I extends Id, R> Outcome<R> create(Viewer viewer, Keeper<I, R> keeper, I id, Creation<R> creation) {
        return inTransaction(
                viewer,
                RecordRef.of(keeper.type(), id),
                ChangeAction.CREATED,
                () -> made(viewer, keeper, id, creation)
                        .or(creation::refusal)
                        .orElseGet(() -> insert(viewer, keeper, id, creation)));
    }

    <I extends Id, R> Outcome<R> update(
            Viewer viewer, Keeper<I, R> keeper, I id, int expectedVersion, UnaryOperator<R> change) {
        return inTransaction(
                viewer,
                RecordRef.of(keeper.type(), id),
                ChangeAction.UPDATED,
                () -> keeper.lock(id)
                        .map(stored -> apply(viewer, keeper, stored, expectedVersion, change))
                        .orElseGet(Changes::notFound));
    }

    <I extends Id, R> Outcome<R> withdraw(Viewer viewer, Keeper<I, R> keeper, I id, int expectedVersion) {
        return withdraw(viewer, keeper, id, expectedVersion, null);
    }

    <I extends Id, R> Outcome<R> withdraw(
            Viewer viewer, Keeper<I, R> keeper, I id, int expectedVersion, @Nullable String reason) {
        return inTransaction(
                viewer,
                RecordRef.of(keeper.type(), id),
                ChangeAction.WITHDRAWN,
                () -> keeper.lock(id)
                        .map(stored -> keeper.isWithdrawn(stored)
                                ? new Outcome.Done<>(stored)
                                : withdrawn(viewer, keeper, stored, expectedVersion, Lines.tidy(reason)))
                        .orElseGet(Changes::notFound));
    }

    <I extends Id, R> Outcome<R> restore(Viewer viewer, Keeper<I, R> keeper, I id, int expectedVersion) {
        return inTransaction(
                viewer,
                RecordRef.of(keeper.type(), id),
                ChangeAction.RESTORED,
                () -> keeper.lock(id)
                        .map(stored -> keeper.isWithdrawn(stored)
                                ? restored(viewer, keeper, stored, expectedVersion)
                                : new Outcome.Done<>(stored))
                        .orElseGet(Changes::notFound));
    }

    /** Does all of it or nothing, for who was found to be of the team. */
    <R> R together(Supplier<R> work) {
        return transactions.retrying(work);
    }

    /** Does it for the team; that somebody else tried is noted in the audit trail. */
    <R> Outcome<R> inTransaction(Viewer viewer, RecordRef record, ChangeAction action, Supplier<Outcome<R>> work) {
        if (viewer.isTeam()) {
            return transactions.retrying(work);
        }
        log.refused(viewer, record, action);
        return Outcome.refused(Problem.of("NOT_ALLOWED", ""));
    }

    /** Sent again by who made it, it is that; another's, and what says something else, is not to be taken for done. */
    private <I extends Id, R> Optional<Outcome<R>> made(
            Viewer viewer, Keeper<I, R> keeper, I id, Creation<R> creation) {
        return keeper.creator(id).map(creator -> {
            R there = keeper.lock(id).orElseThrow();
            boolean merged = !keeper.ref(there).equals(RecordRef.of(keeper.type(), id));
            return creator.equals(viewer.userId()) && (merged || isSame(keeper, there, creation.over(there)))
                    ? new Outcome.Done<>(there)
                    : Outcome.refused(Problem.of("ID_TAKEN", "id"));
        });
    }

    /** Whether it says what is there, or what was there before others changed it. */
    private <I extends Id, R> boolean isSame(Keeper<I, R> keeper, R there, R sent) {
        List<FieldChange> differing = FieldChange.between(keeper.fields(there), keeper.fields(keeper.tidy(sent)));
        Map<String, @Nullable String> wanted = new HashMap<>();
        differing.forEach(change -> wanted.put(change.field(), change.after()));
        return wanted.isEmpty()
                || log.conflict(keeper.ref(there), 1, wanted).stream()
                        .flatMap(conflict -> conflict.fields().stream())
                        .filter(field -> Objects.equals(field.base(), field.sent()))
                        .map(ConflictingField::field)
                        .collect(Collectors.toSet())
                        .containsAll(wanted.keySet());
    }

    private <I extends Id, R> Outcome<R> insert(Viewer viewer, Keeper<I, R> keeper, I id, Creation<R> creation) {
        if (!creation.insert(clock.instant())) {
            return made(viewer, keeper, id, creation).orElseThrow();
        }
        R stored = keeper.lock(id).orElseThrow();
        log.write(
                viewer,
                new Entry(
                        keeper.ref(stored),
                        ChangeAction.CREATED,
                        keeper.version(stored),
                        FieldChange.between(Map.of(), keeper.fields(stored))));
        return new Outcome.Done<>(stored);
    }

    private <I extends Id, R> Outcome<R> apply(
            Viewer viewer, Keeper<I, R> keeper, R stored, int expectedVersion, UnaryOperator<R> change) {
        if (keeper.isWithdrawn(stored)) {
            return Outcome.refused(Problem.of("WITHDRAWN", ""));
        }
        R wanted = keeper.tidy(change.apply(stored));
        List<FieldChange> changes = FieldChange.between(keeper.fields(stored), keeper.fields(wanted));
        if (expectedVersion > keeper.version(stored)) {
            return fromTheFuture(VERSION, keeper.version(stored));
        }
        Optional<Conflict> conflict = conflict(keeper, stored, expectedVersion, changes);
        if (conflict.isPresent()) {
            return new Outcome.Conflicted<>(conflict.get());
        }
        List<Problem> problems = changes.isEmpty() ? List.of() : keeper.problems(wanted);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        if (!changes.isEmpty()) {
            keeper.store(stored, wanted, clock.instant());
            log.write(viewer, new Entry(keeper.ref(stored), ChangeAction.UPDATED, keeper.version(stored) + 1, changes));
        }
        return new Outcome.Done<>(changes.isEmpty() ? stored : keeper.again(stored));
    }

    private <I extends Id, R> Optional<Conflict> conflict(
            Keeper<I, R> keeper, R stored, int expectedVersion, List<FieldChange> changes) {
        if (expectedVersion == keeper.version(stored) || changes.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable String> sent = new HashMap<>();
        changes.forEach(change -> sent.put(change.field(), change.after()));
        return log.conflict(keeper.ref(stored), expectedVersion, sent);
    }

    private <I extends Id, R> Outcome<R> withdrawn(
            Viewer viewer, Keeper<I, R> keeper, R stored, int expectedVersion, @Nullable String reason) {
        List<Problem> problems = new ArrayList<>();
        Texts.atMost(reason, 500, REASON, problems);
        return problems.isEmpty()
                ? changed(keeper, stored, expectedVersion).orElseGet(() -> {
                    keeper.withdraw(stored, clock.instant());
                    List<FieldChange> why = reason == null ? List.of() : List.of(new FieldChange(REASON, null, reason));
                    return written(viewer, keeper, stored, ChangeAction.WITHDRAWN, why);
                })
                : new Outcome.Refused<>(problems);
    }

    private <I extends Id, R> Outcome<R> restored(Viewer viewer, Keeper<I, R> keeper, R stored, int expectedVersion) {
        return changed(keeper, stored, expectedVersion).orElseGet(() -> {
            List<Problem> problems = keeper.problems(stored);
            if (!problems.isEmpty()) {
                return new Outcome.Refused<>(problems);
            }
            keeper.restore(stored, clock.instant());
            return written(viewer, keeper, stored, ChangeAction.RESTORED, List.of());
        });
    }

    /** What is withdrawn or restored is the whole record: whatever others changed since is in the way. */
    private <I extends Id, R> Optional<Outcome<R>> changed(Keeper<I, R> keeper, R stored, int expectedVersion) {
        if (expectedVersion > keeper.version(stored)) {
            return Optional.of(fromTheFuture(VERSION, keeper.version(stored)));
        }
        return expectedVersion == keeper.version(stored)
                ? Optional.empty()
                : log.changedSince(keeper.ref(stored), expectedVersion).map(Outcome.Conflicted::new);
    }

    private <I extends Id, R> Outcome<R> written(
            Viewer viewer, Keeper<I, R> keeper, R stored, ChangeAction action, List<FieldChange> fields) {
        log.write(viewer, new Entry(keeper.ref(stored), action, keeper.version(stored) + 1, fields));
        return new Outcome.Done<>(keeper.again(stored));
    }

    /** A version that is not there yet cannot have been seen. */
    static <R> Outcome<R> fromTheFuture(String field, int version) {
        return Outcome.refused(Problem.of("VERSION_NOT_THERE", field, version));
    }

    static <R> Outcome<R> notFound() {
        return Outcome.refused(Problem.of("NOT_FOUND", "id"));
    }
}
