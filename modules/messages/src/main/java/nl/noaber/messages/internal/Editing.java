package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Conflicting;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.Recording.Refused;
import nl.noaber.messages.WordingChange;
import org.jspecify.annotations.Nullable;

/** Changes lobby messages that the viewer may see, under a lock. */
@Singleton
final class Editing {

    private final MessageReader reader;
    private final MessageRepository messages;
    private final Lookups lookups;
    private final Holding holding;
    private final Realigning realigning;
    private final Collisions collisions;
    private final Refusals refusals;
    private final Log log;
    private final Transactions transactions;
    private final Clock clock;

    Editing(
            MessageReader reader,
            MessageRepository messages,
            Lookups lookups,
            Holding holding,
            Realigning realigning,
            Collisions collisions,
            Refusals refusals,
            Log log,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.messages = messages;
        this.lookups = lookups;
        this.holding = holding;
        this.realigning = realigning;
        this.collisions = collisions;
        this.refusals = refusals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording change(Viewer viewer, LobbyMessageId id, int expectedVersion, Change sent) {
        return there(
                viewer,
                id,
                stored -> fromTheFuture(stored, expectedVersion)
                        .orElseGet(() -> onTop(viewer, stored, expectedVersion, sent)));
    }

    private Recording onTop(Viewer viewer, WholeMessage stored, int expectedVersion, Change sent) {
        Written wanted = sent.over(stored.written());
        Known known = lookups.of(viewer, List.of(stored.written(), wanted));
        List<Problem> problems = sent.problems(stored, wanted, known);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        WholeMessage whole = written(stored, wanted, known);
        Collisions.Found collided = collisions.find(
                Log.ref(stored),
                stored.row().version(),
                expectedVersion,
                new MessageFields(known).of(whole, sent.fields()));
        return collided.conflict()
                .<Recording>map(conflict -> new Conflicting(stored.row().shown(), conflict))
                .orElseGet(() -> store(viewer, stored, sent.without(collided.untouched()), known));
    }

    Recording restoreVersion(
            Viewer viewer,
            LobbyMessageId id,
            int expectedVersion,
            int number,
            MessageChange change,
            @Nullable String note) {
        return there(
                viewer,
                id,
                stored -> unlessChanged(
                        stored,
                        expectedVersion,
                        () -> messages.wording(id, number)
                                .map(wording -> restored(
                                        viewer,
                                        stored,
                                        new Change.OfWording(WordingChange.to(wording, change, note), number)))
                                .orElseGet(() -> Recording.refused(Problem.of("NO_SUCH_VERSION", "number")))));
    }

    private Recording restored(Viewer viewer, WholeMessage stored, Change change) {
        Written wanted = change.over(stored.written());
        Known known = lookups.of(viewer, List.of(stored.written(), wanted));
        List<Problem> problems = change.problems(stored, wanted, known);
        return problems.isEmpty() ? store(viewer, stored, change, known) : new Refused(problems);
    }

    /** What says what is stored already is done; its asks keep their ids. */
    private Recording store(Viewer viewer, WholeMessage stored, Change change, Known known) {
        MessageFields fields = new MessageFields(known);
        WholeMessage next = written(stored, change.over(stored.written()), known);
        if (fields.of(next).equals(fields.of(stored))) {
            return new Recorded(stored.row().shown());
        }
        holding.named(known);
        return switch (change) {
            case Change.OfWording wording -> {
                Reason reason = wording.reason();
                WholeMessage worded =
                        next.with(Realigning.state(stored, next.row().wordedAnew(), reason.change()));
                messages.update(worded);
                stands(stored, worded);
                messages.insertVersion(worded, VersionRow.of(viewer, worded, reason));
                log.changed(viewer, stored, worded, fields, reason);
                realigning.worded(viewer, worded, reason.change());
                yield new Recorded(worded.row().shown());
            }
            case Change.OfDetails _ -> {
                WholeMessage kept = next.with(realigning.joined(stored, next.row()));
                messages.update(kept);
                stands(stored, kept);
                messages.updateDetails(kept);
                reclassify(stored.row(), kept.row());
                log.changed(viewer, stored, kept, fields, null);
                realigning.moved(viewer, stored, kept);
                yield new Recorded(kept.row().shown());
            }
        };
    }

    private void stands(WholeMessage before, WholeMessage after) {
        if (before.row().state() != after.row().state()
                || before.row().scope() != after.row().scope()) {
            messages.stands(after.row());
        }
    }

    private WholeMessage written(WholeMessage stored, Written written, Known known) {
        return new MessageAssembly(known)
                .message(stored.row().written(written, clock.instant()), written, stored.known())
                .askedOf(stored.askedOf())
                .classedAs(stored);
    }

    /** What was classed as is usual for who may see it follows them, as {@link Disclosure#following} says. */
    private void reclassify(MessageRow before, MessageRow after) {
        Stream.of(Disclosure.usual(before.visibility()), Disclosure.PUBLISHED).forEach(one -> {
            Disclosure next = one.following(before.visibility(), after.visibility());
            if (!next.equals(one)) {
                messages.reclassify(after.id(), one, next);
            }
        });
    }

    Recording classify(Viewer viewer, LobbyMessageId id, int expectedVersion, int number, Disclosure disclosure) {
        return there(
                viewer,
                id,
                stored -> messages.disclosure(id, number)
                        .map(before -> before.equals(disclosure)
                                ? new Recorded(stored.row().shown())
                                : unlessChanged(
                                        stored,
                                        expectedVersion,
                                        () -> classified(viewer, stored, number, before, disclosure)))
                        .orElseGet(() -> Recording.refused(Problem.of("NO_SUCH_VERSION", "number"))));
    }

    /** Not to disclose something takes a ground of the law, and nothing else does. */
    private Recording classified(
            Viewer viewer, WholeMessage stored, int number, Disclosure before, Disclosure disclosure) {
        if (disclosure.disclosureClass().needsGround() == disclosure.grounds().isEmpty()) {
            return Recording.refused(Problem.of(
                    disclosure.grounds().isEmpty() ? "GROUND_MISSING" : "NO_GROUND_HERE", "disclosureGrounds"));
        }
        messages.classify(stored.row().id(), number, disclosure);
        WholeMessage next = stored.with(stored.row().annotated(clock.instant()));
        messages.update(next);
        log.classified(viewer, stored, next, number, before, disclosure);
        return new Recorded(next.row().shown());
    }

    Recording move(
            Viewer viewer, LobbyMessageId id, int expectedVersion, MessageState state, Set<String> acceptedWarnings) {
        return there(
                viewer,
                id,
                stored -> stored.row().state() == state
                        ? new Recorded(stored.row().shown())
                        : unlessChanged(stored, expectedVersion, () -> move(viewer, stored, state, acceptedWarnings)));
    }

    private Recording move(Viewer viewer, WholeMessage stored, MessageState state, Set<String> acceptedWarnings) {
        MessageRow row = stored.row();
        if (!row.state().next(row.scope()).contains(state)) {
            return Recording.refused(Problem.of("NO_SUCH_STEP", "state"));
        }
        List<Problem> problems = new ArrayList<>(WordingRules.withoutText(stored.text(), state, "state"));
        problems.addAll(realigning.lacking(stored, state, acceptedWarnings));
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        WholeMessage moved = stored.with(row.moved(state, clock.instant()));
        messages.update(moved);
        stands(stored, moved);
        log.moved(viewer, stored, moved, realigning.without(stored, state));
        realigning.moved(viewer, stored, moved);
        return new Recorded(moved.row().shown());
    }

    Recording share(Viewer viewer, LobbyMessageId id, int expectedVersion, boolean shared) {
        return there(
                viewer,
                id,
                stored -> stored.row().alignmentShared() == shared
                        ? new Recorded(stored.row().shown())
                        : unlessChanged(stored, expectedVersion, () -> shared(viewer, stored, shared)));
    }

    private Recording shared(Viewer viewer, WholeMessage stored, boolean shared) {
        WholeMessage next = stored.with(stored.row().sharing(shared, clock.instant()));
        messages.update(next);
        log.shared(viewer, stored, next);
        return new Recorded(next.row().shown());
    }

    Recording withdraw(Viewer viewer, LobbyMessageId id, int expectedVersion) {
        return locked(
                viewer,
                id,
                ChangeAction.WITHDRAWN,
                stored -> stored.row().isWithdrawn()
                        ? new Recorded(stored.row().shown())
                        : unlessChanged(stored, expectedVersion, () -> turned(viewer, stored, ChangeAction.WITHDRAWN)));
    }

    Recording restore(Viewer viewer, LobbyMessageId id, int expectedVersion) {
        return locked(
                viewer,
                id,
                ChangeAction.RESTORED,
                stored -> stored.row().isWithdrawn()
                        ? unlessChanged(stored, expectedVersion, () -> turned(viewer, stored, ChangeAction.RESTORED))
                        : new Recorded(stored.row().shown()));
    }

    private Recording turned(Viewer viewer, WholeMessage stored, ChangeAction action) {
        Instant now = clock.instant();
        Instant withdrawnAt = action == ChangeAction.WITHDRAWN ? now : null;
        WholeMessage turned = stored.with(stored.row().withdrawn(withdrawnAt, now));
        messages.update(turned);
        log.turned(viewer, turned, action);
        realigning.moved(viewer, stored, turned);
        return new Recorded(turned.row().shown());
    }

    private Recording unlessChanged(WholeMessage stored, int expectedVersion, Supplier<Recording> work) {
        return fromTheFuture(stored, expectedVersion)
                .orElseGet(() -> collisions
                        .whole(Log.ref(stored), stored.row().version(), expectedVersion)
                        .<Recording>map(conflict -> new Conflicting(stored.row().shown(), conflict))
                        .orElseGet(work));
    }

    private static Optional<Recording> fromTheFuture(WholeMessage stored, int expectedVersion) {
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion).map(Recording::refused);
    }

    /** One that was not withdrawn. */
    private Recording there(Viewer viewer, LobbyMessageId id, Function<WholeMessage, Recording> change) {
        return locked(
                viewer,
                id,
                ChangeAction.UPDATED,
                stored -> stored.row().isWithdrawn()
                        ? Recording.refused(Problem.of("WITHDRAWN", "id"))
                        : change.apply(stored));
    }

    private Recording locked(
            Viewer viewer, LobbyMessageId id, ChangeAction action, Function<WholeMessage, Recording> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, action);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, action)
                : change.apply(messages.locked(id).orElseThrow()));
    }
}
