package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.ComparedVersions;
import nl.noaber.messages.MessageDifference;
import nl.noaber.messages.MessageVersions;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffChannel;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.Signing;
import nl.noaber.messages.Signing.Refused;
import nl.noaber.messages.Signing.Replaced;
import nl.noaber.messages.Signing.Signed;
import nl.noaber.messages.internal.AnswerRules.Answerer;
import nl.noaber.messages.internal.SignOffLog.Told;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Takes answers to sign-offs, under the lock of the message, so that nobody answers what is being replaced. */
@Singleton
final class Answering {

    private final SignOffReader reader;
    private final MessageRepository messages;
    private final MessageVersions versions;
    private final SignOffRepository signOffs;
    private final MailRepository links;
    private final Organisations organisations;
    private final Refusals refusals;
    private final SignOffLog log;
    private final Transactions transactions;
    private final Clock clock;

    Answering(
            SignOffReader reader,
            MessageRepository messages,
            MessageVersions versions,
            SignOffRepository signOffs,
            MailRepository links,
            Organisations organisations,
            Refusals refusals,
            SignOffLog log,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.messages = messages;
        this.versions = versions;
        this.signOffs = signOffs;
        this.links = links;
        this.organisations = organisations;
        this.refusals = refusals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Signing answer(Viewer viewer, SignOffId id, NewAnswer answer) {
        return transactions.retrying(() -> {
            SignOff seen = reader.byIds(viewer, Set.of(id)).get(id);
            if (seen == null) {
                return refusals.notFound(viewer, id);
            }
            if (!viewer.isTeam() && !seen.own()) {
                return refusals.notAllowed(viewer, id);
            }
            SignOffChannel channel = viewer.isTeam() ? SignOffChannel.RECORDED : SignOffChannel.SIGNED_IN;
            return answer(viewer, seen, answer, new Answerer(viewer.name(), channel, null), _ -> Optional.empty());
        });
    }

    /**
     * In the open transaction.
     *
     * @param good what is wrong with the way it came in, asked when the message is locked
     */
    Signing answer(
            Viewer viewer,
            SignOff seen,
            NewAnswer answer,
            Answerer answerer,
            Function<SignOffRow, Optional<Problem>> good) {
        WholeMessage message = messages.locked(seen.messageId()).orElseThrow();
        List<SignOffRow> rows = signOffs.of(seen.messageId());
        SignOffRow row = rows.stream()
                .filter(each -> each.id().equals(seen.id()))
                .findFirst()
                .orElseThrow();
        if (isRepeated(viewer, row, answer, answerer)) {
            return new Signed(seen);
        }
        Optional<Problem> bad = good.apply(row);
        if (bad.isPresent()) {
            return Signing.refused(bad.get());
        }
        List<Problem> problems = new ArrayList<>(AnswerRules.closed(row, message.row()));
        if (problems.isEmpty()) {
            problems.addAll(AnswerRules.problems(answer, message.row(), answerer));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (signOffs.isReplaced(seen.messageId(), answer.number())) {
            return new Replaced(seen, difference(viewer, message, answer.number()));
        }
        return taken(viewer, message, row, answer, answerer.to(givenTo(viewer, rows, row, answerer)));
    }

    /** Whoever still signs in for an organisation that went into another answers what it was asked, should they part again. */
    private static SignOffId givenTo(Viewer viewer, List<SignOffRow> rows, SignOffRow row, Answerer answerer) {
        SignOffId through = answerer.givenTo();
        if (through != null) {
            return through;
        }
        return rows.stream()
                .filter(each -> answerer.channel() == SignOffChannel.SIGNED_IN
                        && each.organisationId().value().equals(viewer.organisationId()))
                .findFirst()
                .orElse(row)
                .id();
    }

    private MessageDifference difference(Viewer viewer, WholeMessage message, int number) {
        ComparedVersions pair =
                new ComparedVersions(message.row().id(), number, message.row().number());
        return Objects.requireNonNullElseGet(
                versions.differences(viewer, Set.of(pair)).get(pair),
                () -> new MessageDifference(pair.from(), pair.to(), List.of()));
    }

    /** The same by the same user is the same answer, sent twice; also when its link is used by it, or it is late by now. */
    private boolean isRepeated(Viewer viewer, SignOffRow row, NewAnswer answer, Answerer answerer) {
        LastAnswer last = row.answer();
        return last != null
                && !last.stale()
                && last.number() == answer.number()
                && signOffs.answer(last.id())
                        .filter(stored -> stored.answeredBy().equals(viewer.userId())
                                && stored.answeredByName().equals(answerer.name())
                                && stored.position() == answer.position()
                                && stored.level() == answer.level()
                                && Objects.equals(stored.reason(), Texts.stripped(answer.reason()))
                                && Objects.equals(stored.proposedText(), Texts.stripped(answer.proposedText()))
                                && Objects.equals(stored.receivedBy(), receivedBy(answer, stored.channel())))
                        .isPresent();
    }

    private static @Nullable String receivedBy(NewAnswer answer, SignOffChannel channel) {
        return channel == SignOffChannel.RECORDED ? Texts.stripped(answer.receivedBy()) : null;
    }

    private Signing taken(Viewer viewer, WholeMessage message, SignOffRow row, NewAnswer answer, Answerer answerer) {
        Instant now = clock.instant();
        AnswerRow given = new AnswerRow(
                new SignOffAnswerId(Ids.next()),
                row.id(),
                Objects.requireNonNullElse(answerer.givenTo(), row.id()),
                answer.number(),
                answer.position(),
                answer.level(),
                Texts.stripped(answer.reason()),
                Texts.stripped(answer.proposedText()),
                answerer.channel(),
                receivedBy(answer, answerer.channel()),
                now,
                viewer.userId(),
                answerer.name(),
                null,
                false);
        SignOffRow answered = row.answered(given.last());
        signOffs.insertAnswer(given);
        signOffs.save(List.of(answered));
        links.useUpLinks(row.id(), given.givenTo(), now);
        log.write(
                viewer,
                message,
                List.of(new Told(row, answered, ChangeAction.UPDATED, fields(given))),
                Names.of(organisations, List.of(row)));
        return new Signed(
                Objects.requireNonNull(reader.byIds(viewer, Set.of(row.id())).get(row.id())));
    }

    private static List<FieldChange> fields(AnswerRow answer) {
        List<FieldChange> fields = new ArrayList<>();
        fields.add(new FieldChange("number", null, Integer.toString(answer.number())));
        fields.add(new FieldChange("level", null, answer.level().name()));
        fields.add(new FieldChange("channel", null, answer.channel().name()));
        fields.add(new FieldChange("answeredBy", null, answer.answeredByName()));
        fields.add(new FieldChange("reason", null, answer.reason()));
        fields.add(new FieldChange("proposedText", null, answer.proposedText()));
        fields.add(new FieldChange("receivedBy", null, answer.receivedBy()));
        fields.removeIf(field -> field.after() == null);
        return fields;
    }
}
