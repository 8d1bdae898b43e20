package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Reminding;
import nl.noaber.messages.Reminding.Refused;
import nl.noaber.messages.Reminding.Reminded;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMailKind;
import nl.noaber.messages.internal.SignOffLog.Told;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of sign-offs that wait for an answer: when the team wants it, and by itself once in the three days before a
 * deadline and once in the days after it.
 */
@Singleton
final class Reminders {

    private static final int DAYS_BEFORE = 3;
    private static final int DAYS_AFTER = 7;

    /** Nobody is mailed in the night. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final String DUE = """
        SELECT DISTINCT s.lobby_message_id
          FROM sign_off s
          JOIN lobby_message m ON m.id = s.lobby_message_id
         WHERE s.status IN ('OPEN', 'STALE')
           AND s.deadline BETWEEN :oldest AND :soon
           AND s.withdrawn_at IS NULL
           AND (s.reminded_on IS NULL OR s.reminded_on < :today)
           AND s.asked_at < :begins
           AND (s.deadline >= :today
                    AND (s.soon_reminded_for IS NULL OR s.soon_reminded_for <> s.deadline)
                OR s.deadline < :today AND (s.late_reminded_for IS NULL OR s.late_reminded_for <> s.deadline))
           AND m.scope = 'JOINT'
           AND m.state NOT IN ('DRAFT', 'ACHIEVED', 'RETIRED')
           AND m.withdrawn_at IS NULL
         LIMIT 100
        """;

    private final Database database;
    private final MessageReader reader;
    private final MessageRepository messages;
    private final SignOffRepository signOffs;
    private final MailWriting mails;
    private final Organisations organisations;
    private final Refusals refusals;
    private final SignOffLog log;
    private final Transactions transactions;
    private final Clock clock;

    Reminders(
            Database database,
            MessageReader reader,
            MessageRepository messages,
            SignOffRepository signOffs,
            MailWriting mails,
            Organisations organisations,
            Refusals refusals,
            SignOffLog log,
            Transactions transactions,
            Clock clock) {
        this.database = database;
        this.reader = reader;
        this.messages = messages;
        this.signOffs = signOffs;
        this.mails = mails;
        this.organisations = organisations;
        this.refusals = refusals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Reminding remind(Viewer viewer, LobbyMessageId id, @Nullable Set<SignOffId> only) {
        if (!viewer.isTeam()) {
            return refused(refusals.notAllowed(viewer, id, ChangeAction.UPDATED));
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refused(refusals.notFound(viewer, id, ChangeAction.UPDATED, "message"))
                : remind(viewer, messages.locked(id).orElseThrow(), only));
    }

    private static Reminding refused(Recording refusal) {
        return new Refused(refusal instanceof Recording.Refused(List<Problem> problems) ? problems : List.of());
    }

    private Reminding remind(Viewer viewer, WholeMessage message, @Nullable Set<SignOffId> only) {
        List<Problem> problems = AskingRules.notPut(message.row(), "message");
        List<SignOffRow> stored = signOffs.of(message.row().id());
        if (problems.isEmpty() && only != null && !ids(stored).containsAll(only)) {
            problems = List.of(Problem.of("NOT_FOUND", "signOffs"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        LocalDate today = DutchTime.today(clock);
        return new Reminded(remind(
                viewer,
                message,
                stored,
                row -> only == null || only.contains(row.id()),
                row -> row.reminded(row.reminders().today(today))));
    }

    private static Set<SignOffId> ids(List<SignOffRow> rows) {
        return rows.stream().map(SignOffRow::id).collect(Collectors.toSet());
    }

    private int remind(
            Viewer viewer,
            WholeMessage message,
            List<SignOffRow> stored,
            Predicate<SignOffRow> wanted,
            Function<SignOffRow, SignOffRow> noted) {
        LocalDate today = DutchTime.today(clock);
        List<SignOffRow> due = stored.stream()
                .filter(SignOffRow::isWaiting)
                .filter(row -> !today.equals(row.reminders().on()))
                .filter(wanted)
                .toList();
        Set<SignOffId> reached = mails.addresses(due).keySet();
        // Of those that cannot be mailed it is noted as well: they are not looked at again and again.
        signOffs.save(due.stream().map(noted).toList());
        List<SignOffRow> reminded =
                due.stream().filter(row -> reached.contains(row.id())).toList();
        if (reminded.isEmpty()) {
            return 0;
        }
        Names names = Names.of(organisations, reminded);
        List<FieldChange> beside = List.of(new FieldChange("reminded", null, today.toString()));
        log.write(
                viewer,
                message,
                reminded.stream()
                        .map(row -> new Told(row, row, ChangeAction.UPDATED, beside))
                        .toList(),
                names);
        return mails.writeAnew(SignOffMailKind.REMINDED, message, reminded, names, clock.instant());
    }

    /** A few messages at a time; of each only what is still due when it is locked. */
    void remindDue() {
        LocalDate today = DutchTime.today(clock);
        if (LocalTime.ofInstant(clock.instant(), DutchTime.ZONE).isBefore(MORNING)) {
            return;
        }
        Viewer system = Viewer.system("reminders");
        database.sql(DUE)
                .bind("oldest", today.minusDays(DAYS_AFTER))
                .bind("soon", today.plusDays(DAYS_BEFORE))
                .bind("today", today)
                .bind("begins", DutchTime.start(today))
                .list(row -> row.id("lobby_message_id", LobbyMessageId::new))
                .forEach(id -> transactions.retrying(() -> {
                    WholeMessage message = messages.locked(id).orElseThrow();
                    return remind(
                            system,
                            message,
                            message.row().isAsked() ? signOffs.of(id) : List.of(),
                            row -> isDue(row, today),
                            row -> row.reminded(row.reminders().of(row.deadline(), today)));
                }));
    }

    private static boolean isDue(SignOffRow row, LocalDate today) {
        Instant asked = row.reminders().askedAt();
        if (asked != null && !asked.isBefore(DutchTime.start(today))) {
            return false;
        }
        if (row.deadline().isBefore(today)) {
            return !row.deadline().isBefore(today.minusDays(DAYS_AFTER))
                    && !row.deadline().equals(row.reminders().lateFor());
        }
        return !row.deadline().isAfter(today.plusDays(DAYS_BEFORE))
                && !row.deadline().equals(row.reminders().soonFor());
    }
}
