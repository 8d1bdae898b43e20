package nl.noaber.messages.internal;

import java.time.Instant;
import java.time.LocalDate;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffChannel;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.messages.SignOffStatus;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A sign-off as its own table has it, to be changed. */
record SignOffRow(
        SignOffId id,
        LobbyMessageId messageId,
        OrganisationId organisationId,
        LocalDate deadline,
        @Nullable String email,
        SignOffStatus status,
        @Nullable LastAnswer answer,
        Reminders reminders,
        @Nullable Instant withdrawnAt,
        int version) {

    static final String COLUMNS = """
        s.id, s.lobby_message_id, s.organisation_id, s.deadline, s.email, s.status, s.asked_at, s.reminded_on,
        s.soon_reminded_for, s.late_reminded_for, s.withdrawn_at, s.version,
        """ + LastAnswer.COLUMNS;

    static SignOffRow read(Row row) {
        return new SignOffRow(
                row.id("id", SignOffId::new),
                row.id("lobby_message_id", LobbyMessageId::new),
                row.id("organisation_id", OrganisationId::new),
                row.date("deadline"),
                row.textOrNull("email"),
                row.choice("status", SignOffStatus.class),
                LastAnswer.read(row),
                Reminders.read(row),
                row.instantOrNull("withdrawn_at"),
                row.number("version"));
    }

    /** Asked for the first time. */
    static SignOffRow fresh(
            SignOffId id,
            LobbyMessageId message,
            OrganisationId organisation,
            LocalDate deadline,
            @Nullable String email) {
        return new SignOffRow(
                id, message, organisation, deadline, email, SignOffStatus.OPEN, null, Reminders.NONE, null, 1);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether an answer is waited for. */
    boolean isWaiting() {
        return !isWithdrawn() && status.isUnanswered();
    }

    /** Whether there is less time for an answer that is waited for: links end sooner. */
    boolean isSoonerThan(SignOffRow before) {
        return isWaiting() && deadline.isBefore(before.deadline);
    }

    /** With other terms, and asked again when it was withdrawn. */
    SignOffRow asked(LocalDate until, @Nullable String address) {
        return new SignOffRow(
                id, messageId, organisationId, until, address, status, answer, reminders, null, version + 1);
    }

    SignOffRow answered(LastAnswer last) {
        return new SignOffRow(
                id,
                messageId,
                organisationId,
                deadline,
                email,
                last.position().status(last.stale()),
                last,
                reminders,
                withdrawnAt,
                version + 1);
    }

    /** As it stands with this last answer, or without any, when answers came or went with a merge. */
    SignOffRow settled(@Nullable LastAnswer last) {
        return last != null
                ? answered(last)
                : new SignOffRow(
                        id,
                        messageId,
                        organisationId,
                        deadline,
                        email,
                        SignOffStatus.OPEN,
                        null,
                        reminders,
                        withdrawnAt,
                        version + 1);
    }

    /** The message says something else: what was answered holds no longer. */
    SignOffRow askedAnew(LocalDate until) {
        return new SignOffRow(
                id,
                messageId,
                organisationId,
                until,
                email,
                answer == null ? SignOffStatus.OPEN : SignOffStatus.STALE,
                answer == null ? null : answer.staled(),
                reminders,
                withdrawnAt,
                version + 1);
    }

    SignOffRow withdrawn(@Nullable Instant at) {
        return new SignOffRow(
                id, messageId, organisationId, deadline, email, status, answer, reminders, at, version + 1);
    }

    /** Reminders change nothing that anybody else would edit. */
    SignOffRow reminded(Reminders sent) {
        return new SignOffRow(
                id, messageId, organisationId, deadline, email, status, answer, sent, withdrawnAt, version);
    }

    /** Of another organisation, when two turned out to be one. */
    SignOffRow of(OrganisationId other) {
        return new SignOffRow(
                id, messageId, other, deadline, email, status, answer, reminders, withdrawnAt, version + 1);
    }

    /** The row with each column by its name. */
    Flat flat() {
        LastAnswer last = answer;
        return new Flat(
                id,
                messageId,
                organisationId,
                deadline,
                email,
                status,
                last == null ? null : last.id(),
                last == null ? null : last.number(),
                last == null ? null : last.position(),
                last == null ? null : last.level(),
                last == null ? null : last.channel(),
                last == null ? null : last.answeredAt(),
                last == null ? null : last.stale(),
                reminders.on(),
                reminders.soonFor(),
                reminders.lateFor(),
                withdrawnAt,
                version);
    }

    /** As it is bound. */
    record Flat(
            SignOffId id,
            LobbyMessageId lobbyMessageId,
            OrganisationId organisationId,
            LocalDate deadline,
            @Nullable String email,
            SignOffStatus status,
            @Nullable SignOffAnswerId answerId,
            @Nullable Integer answerNumber,
            @Nullable SignOffPosition answerPosition,
            @Nullable SignOffLevel answerLevel,
            @Nullable SignOffChannel answerChannel,
            @Nullable Instant answeredAt,
            @Nullable Boolean answerStale,
            @Nullable LocalDate remindedOn,
            @Nullable LocalDate soonRemindedFor,
            @Nullable LocalDate lateRemindedFor,
            @Nullable Instant withdrawnAt,
            int version) {}

    /**
     * When it was asked, and which reminders went out.
     *
     * @param askedAt when it was asked last; null before it is stored
     * @param on the last day on which one did
     * @param soonFor the deadline of which it was told that it comes
     * @param lateFor the deadline of which it was told that it passed
     */
    record Reminders(
            @Nullable Instant askedAt,
            @Nullable LocalDate on,
            @Nullable LocalDate soonFor,
            @Nullable LocalDate lateFor) {

        static final Reminders NONE = new Reminders(null, null, null, null);

        static Reminders read(Row row) {
            return new Reminders(
                    row.instantOrNull("asked_at"),
                    row.dateOrNull("reminded_on"),
                    row.dateOrNull("soon_reminded_for"),
                    row.dateOrNull("late_reminded_for"));
        }

        Reminders today(LocalDate today) {
            return new Reminders(askedAt, today, soonFor, lateFor);
        }

        /** By itself, because of a deadline that comes or has passed. */
        Reminders of(LocalDate deadline, LocalDate today) {
            return deadline.isBefore(today)
                    ? new Reminders(askedAt, today, soonFor, deadline)
                    : new Reminders(askedAt, today, deadline, lateFor);
        }
    }
}
