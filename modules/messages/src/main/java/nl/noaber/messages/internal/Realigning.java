package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMailKind;
import nl.noaber.messages.SignOffStatus;
import nl.noaber.messages.internal.SignOffLog.Told;
import nl.noaber.stakeholders.Organisations;

/**
 * What a new version does to the sign-offs of its message. Another wording leaves answers as they are, and everybody is
 * told; when something else is said, answers lapse and are asked again. Those that were withdrawn hear nothing.
 */
@Singleton
final class Realigning {

    /** How long there is for an answer to what was changed after the deadline. */
    static final int DAYS = 14;

    private static final String LACKING = "NOT_ALL_SIGNED_OFF";

    private final SignOffRepository signOffs;
    private final MailRepository links;
    private final MailWriting mails;
    private final Organisations organisations;
    private final SignOffLog log;
    private final Clock clock;

    Realigning(
            SignOffRepository signOffs,
            MailRepository links,
            MailWriting mails,
            Organisations organisations,
            SignOffLog log,
            Clock clock) {
        this.signOffs = signOffs;
        this.links = links;
        this.mails = mails;
        this.organisations = organisations;
        this.log = log;
        this.clock = clock;
    }

    /** What was agreed, or is brought, is put to those who say it with us again when it says something else. */
    static MessageRow state(WholeMessage stored, MessageRow worded, MessageChange change) {
        boolean agreed = worded.state() == MessageState.AGREED || worded.state() == MessageState.ACTIVE;
        boolean put = agreed && worded.isAsked() && !stored.askedOf().isEmpty();
        return put && change == MessageChange.SUBSTANTIVE ? worded.putAgain() : worded;
    }

    /** What we said alone and agreed or brought is put to those who say it with us from now on, unless they agree already. */
    MessageRow joined(WholeMessage stored, MessageRow next) {
        boolean agreed = next.state() == MessageState.AGREED || next.state() == MessageState.ACTIVE;
        boolean joins = stored.row().scope() == MessageScope.OWN && next.scope() == MessageScope.JOINT;
        return agreed && joins && isLacking(stored) ? next.putAgain() : next;
    }

    /** Whether not all in whose name it is said agree with what it says: nobody does when nobody was asked. */
    private boolean isLacking(WholeMessage message) {
        return message.askedOf().isEmpty()
                || signOffs.countLacking(message.row().id()) > 0;
    }

    void worded(Viewer viewer, WholeMessage message, MessageChange change) {
        List<SignOffRow> stored = signOffs.of(message.row().id());
        if (stored.isEmpty()) {
            return;
        }
        List<SignOffRow> asked =
                stored.stream().filter(row -> !row.isWithdrawn()).toList();
        Names names = Names.of(organisations, asked);
        if (change == MessageChange.EDITORIAL) {
            mail(SignOffMailKind.REWORDED, message, asked, names);
        } else {
            askAnew(viewer, message, stored, names);
        }
    }

    private void askAnew(Viewer viewer, WholeMessage message, List<SignOffRow> stored, Names names) {
        LocalDate today = DutchTime.today(clock);
        signOffs.stale(message.row().id());
        List<Told> told = stored.stream()
                .map(row -> Told.of(row, row.askedAnew(until(row, today)), ChangeAction.UPDATED))
                .toList();
        signOffs.save(told.stream().map(Told::after).toList());
        List<Told> asked =
                told.stream().filter(one -> !one.after().isWithdrawn()).toList();
        log.write(viewer, message, asked, names);
        mail(
                SignOffMailKind.ASKED_AGAIN,
                message,
                asked.stream().map(Told::after).toList(),
                names);
    }

    /** Whether a joint message may be called agreed or be brought, when not all agree with what it says, or nobody was asked. */
    List<Problem> lacking(WholeMessage stored, MessageState next, Set<String> acceptedWarnings) {
        if (!isCalledAgreed(stored, next) || acceptedWarnings.contains(LACKING) || !isLacking(stored)) {
            return List.of();
        }
        return List.of(Problem.of(
                LACKING,
                "state",
                signOffs.countLacking(stored.row().id()),
                stored.askedOf().size()));
    }

    /** Of how many that were asked the agreement lacks, like {@code 3/11}; empty when of none, or when it does not matter. */
    Optional<String> without(WholeMessage stored, MessageState next) {
        long lacking = isCalledAgreed(stored, next)
                ? signOffs.countLacking(stored.row().id())
                : 0;
        return lacking == 0
                ? Optional.empty()
                : Optional.of(lacking + "/" + stored.askedOf().size());
    }

    private static boolean isCalledAgreed(WholeMessage stored, MessageState next) {
        return (next == MessageState.AGREED || next == MessageState.ACTIVE)
                && stored.row().scope() == MessageScope.JOINT;
    }

    /**
     * Put to others again after it was not: whoever did not answer what it says now is asked, with time to answer, and
     * whose answer holds hears of what was worded in another way meanwhile.
     */
    void moved(Viewer viewer, WholeMessage before, WholeMessage after) {
        if (before.row().isAsked() || !after.row().isAsked()) {
            return;
        }
        List<SignOffRow> there = signOffs.of(after.row().id()).stream()
                .filter(row -> !row.isWithdrawn())
                .toList();
        if (there.isEmpty()) {
            return;
        }
        Names names = Names.of(organisations, there);
        askAgain(viewer, after, there.stream().filter(SignOffRow::isWaiting).toList(), names);
        mail(SignOffMailKind.REWORDED, after, untold(after, there), names);
    }

    /** Whose answer holds, and who did not hear yet that it is worded in another way since. */
    private List<SignOffRow> untold(WholeMessage message, List<SignOffRow> there) {
        List<SignOffRow> answered =
                there.stream().filter(row -> !row.isWaiting()).toList();
        Map<SignOffId, Integer> told =
                links.told(answered.stream().map(SignOffRow::id).toList());
        int newest = message.row().number();
        return answered.stream()
                .filter(row -> row.answer() != null && row.answer().number() < newest)
                .filter(row -> told.getOrDefault(row.id(), 0) < newest)
                .toList();
    }

    private void askAgain(Viewer viewer, WholeMessage after, List<SignOffRow> unanswered, Names names) {
        LocalDate today = DutchTime.today(clock);
        List<Told> waiting = unanswered.stream()
                .map(row -> Told.of(row, row.asked(until(row, today), row.email()), ChangeAction.UPDATED))
                .toList();
        List<SignOffRow> asked = waiting.stream().map(Told::after).toList();
        signOffs.save(asked);
        log.write(viewer, after, waiting, names);
        asked.stream()
                .collect(Collectors.groupingBy(row ->
                        row.status() == SignOffStatus.OPEN ? SignOffMailKind.ASKED : SignOffMailKind.ASKED_AGAIN))
                .forEach((kind, rows) -> mail(kind, after, rows, names));
    }

    private static LocalDate until(SignOffRow row, LocalDate today) {
        return row.isWithdrawn() || row.deadline().isAfter(today) ? row.deadline() : today.plusDays(DAYS);
    }

    /** A draft is the team's until it is put to others again. */
    private void mail(SignOffMailKind kind, WholeMessage message, List<SignOffRow> to, Names names) {
        if (message.row().isAsked()) {
            Instant now = clock.instant();
            mails.writeAnew(kind, message, to, names, now);
        }
    }
}
