package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffChange;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMailKind;
import nl.noaber.messages.Signing;
import nl.noaber.messages.Signing.Conflicting;
import nl.noaber.messages.Signing.Refused;
import nl.noaber.messages.Signing.Signed;
import nl.noaber.messages.internal.SignOffLog.Told;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Changes and withdraws sign-offs, under the lock of their message. */
@Singleton
final class SignOffEditing {

    private final SignOffReader reader;
    private final MessageRepository messages;
    private final SignOffRepository signOffs;
    private final MailRepository links;
    private final MailWriting mails;
    private final AskingRules rules;
    private final Organisations organisations;
    private final Collisions collisions;
    private final Refusals refusals;
    private final SignOffLog signOffLog;
    private final Log log;
    private final Transactions transactions;
    private final Clock clock;

    SignOffEditing(
            SignOffReader reader,
            MessageRepository messages,
            SignOffRepository signOffs,
            MailRepository links,
            MailWriting mails,
            AskingRules rules,
            Organisations organisations,
            Collisions collisions,
            Refusals refusals,
            SignOffLog signOffLog,
            Log log,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.messages = messages;
        this.signOffs = signOffs;
        this.links = links;
        this.mails = mails;
        this.rules = rules;
        this.organisations = organisations;
        this.collisions = collisions;
        this.refusals = refusals;
        this.signOffLog = signOffLog;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Signing update(Viewer viewer, SignOffId id, int expectedVersion, SignOffChange change) {
        return locked(viewer, id, expectedVersion, (message, row) -> {
            List<Problem> problems = problems(message, row, change);
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            Collisions.Found collided =
                    collisions.find(SignOffLog.ref(row), row.version(), expectedVersion, sent(row, change));
            return collided.conflict()
                    .<Signing>map(conflict -> new Conflicting(shown(viewer, row), conflict))
                    .orElseGet(() -> changed(viewer, message, row, next(row, without(change, collided.untouched()))));
        });
    }

    private List<Problem> problems(WholeMessage message, SignOffRow row, SignOffChange change) {
        List<Problem> problems = new ArrayList<>(AnswerRules.closed(row, message.row()));
        change.deadline().ifSet(deadline -> AskingRules.deadline(problems, deadline, DutchTime.today(clock)));
        change.email().ifSet(email -> rules.email(problems, "email", email));
        return problems;
    }

    private Map<String, @Nullable String> sent(SignOffRow row, SignOffChange change) {
        Map<String, @Nullable String> sent = SignOffLog.fields(next(row, change));
        sent.keySet().retainAll(change.fields());
        return sent;
    }

    private SignOffRow next(SignOffRow row, SignOffChange change) {
        return row.asked(
                change.deadline().over(row.deadline()),
                rules.address(change.email().over(row.email())));
    }

    private static SignOffChange without(SignOffChange change, Set<String> fields) {
        return new SignOffChange(
                fields.contains("deadline") ? Patch.kept() : change.deadline(),
                fields.contains("email") ? Patch.kept() : change.email());
    }

    private Signing changed(Viewer viewer, WholeMessage message, SignOffRow row, SignOffRow next) {
        boolean isReaddressed = !Objects.equals(row.email(), next.email());
        if (!isReaddressed && row.deadline().equals(next.deadline())) {
            return new Signed(shown(viewer, row));
        }
        Instant now = clock.instant();
        Names names = Names.of(organisations, List.of(row));
        signOffs.save(List.of(next));
        if (isReaddressed) {
            links.useUpLinks(List.of(row.id()), now);
        }
        if (isReaddressed && next.isWaiting()) {
            mails.write(SignOffMailKind.ASKED, message, List.of(next), names, now);
        } else if (next.isSoonerThan(row)) {
            mails.writeSooner(message, List.of(next), names, now);
        }
        signOffLog.write(viewer, message, List.of(Told.of(row, next, ChangeAction.UPDATED)), names);
        return new Signed(shown(viewer, row));
    }

    Signing withdraw(Viewer viewer, SignOffId id, int expectedVersion) {
        return locked(
                viewer,
                id,
                expectedVersion,
                (message, row) -> row.isWithdrawn()
                        ? new Signed(shown(viewer, row))
                        : collisions
                                .whole(SignOffLog.ref(row), row.version(), expectedVersion)
                                .<Signing>map(conflict -> new Conflicting(shown(viewer, row), conflict))
                                .orElseGet(() -> withdrawn(viewer, message, row)));
    }

    private Signing withdrawn(Viewer viewer, WholeMessage message, SignOffRow row) {
        SignOffRow withdrawn = row.withdrawn(clock.instant());
        signOffs.save(List.of(withdrawn));
        signOffLog.write(
                viewer,
                message,
                List.of(Told.of(row, withdrawn, ChangeAction.WITHDRAWN)),
                Names.of(organisations, List.of(row)));
        Set<UUID> asked = new HashSet<>(message.askedOf());
        asked.remove(row.organisationId().value());
        log.found(message.askedOf(asked));
        return new Signed(shown(viewer, row));
    }

    private SignOff shown(Viewer viewer, SignOffRow row) {
        return Objects.requireNonNull(reader.byIds(viewer, Set.of(row.id())).get(row.id()));
    }

    private Signing locked(
            Viewer viewer, SignOffId id, int expectedVersion, BiFunction<WholeMessage, SignOffRow, Signing> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id);
        }
        return transactions.retrying(() -> {
            SignOff seen = reader.byIds(viewer, Set.of(id)).get(id);
            if (seen == null) {
                return refusals.notFound(viewer, id);
            }
            WholeMessage message = messages.locked(seen.messageId()).orElseThrow();
            SignOffRow row = signOffs.of(seen.messageId()).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Optional<Problem> early = Collisions.fromTheFuture(row.version(), expectedVersion);
            return early.isPresent() ? Signing.refused(early.get()) : change.apply(message, row);
        });
    }
}
