package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffId;
import nl.noaber.stakeholders.OrganisationId;

/** Reads sign-offs to change them, and writes them. Who changes one holds the lock of its message. */
@Singleton
final class SignOffRepository {

    private final Database database;

    SignOffRepository(Database database) {
        this.database = database;
    }

    /** All of a message, withdrawn ones included, whoever may see them. */
    List<SignOffRow> of(LobbyMessageId message) {
        return database.sql("SELECT")
                .append(SignOffRow.COLUMNS)
                .append("FROM sign_off s WHERE s.lobby_message_id = :message ORDER BY s.id FOR UPDATE")
                .bind("message", message)
                .list(SignOffRow::read);
    }

    /** All of an organisation, in the order of their ids. */
    List<SignOffRow> of(OrganisationId organisation) {
        return database.sql("SELECT")
                .append(SignOffRow.COLUMNS)
                .append("FROM sign_off s WHERE s.organisation_id = :organisation ORDER BY s.id")
                .bind("organisation", organisation)
                .list(SignOffRow::read);
    }

    Optional<SignOffRow> byId(SignOffId id) {
        return database.sql("SELECT")
                .append(SignOffRow.COLUMNS)
                .append("FROM sign_off s WHERE s.id = :id")
                .bind("id", id)
                .single(SignOffRow::read);
    }

    /** How many that are asked of a message do not agree with what it says. */
    long countLacking(LobbyMessageId message) {
        return database.sql("""
            SELECT COUNT(*)
              FROM sign_off
             WHERE lobby_message_id = :message
               AND withdrawn_at IS NULL
               AND status NOT IN ('AGREED', 'AGREED_WITH_RESERVATION')
            """).bind("message", message).count();
    }

    /** Whether the message says something else than in this version. */
    boolean isReplaced(LobbyMessageId message, int number) {
        return database.sql("""
            SELECT 1
              FROM lobby_message_version
             WHERE lobby_message_id = :message AND number > :number AND nature = 'SUBSTANTIVE'
             LIMIT 1
            """).bind("message", message).bind("number", number).exists();
    }

    void insert(Collection<SignOffRow> rows, Instant now) {
        database.sql("""
            INSERT INTO sign_off (id, lobby_message_id, organisation_id, deadline, email, status, asked_at, version)
            VALUES (:id, :lobbyMessageId, :organisationId, :deadline, :email, :status, :now, :version)
            """)
                .bind("now", now)
                .updateEach(rows.stream().map(SignOffRow::flat).toList());
    }

    void save(Collection<SignOffRow> rows) {
        database.sql("""
            UPDATE sign_off
               SET organisation_id = :organisationId, deadline = :deadline, email = :email, status = :status,
                   answer_id = :answerId, answer_number = :answerNumber, answer_position = :answerPosition,
                   answer_level = :answerLevel, answer_channel = :answerChannel, answered_at = :answeredAt,
                   answer_stale = :answerStale, reminded_on = :remindedOn, soon_reminded_for = :soonRemindedFor,
                   late_reminded_for = :lateRemindedFor, withdrawn_at = :withdrawnAt, version = :version
             WHERE id = :id
            """).updateEach(rows.stream().map(SignOffRow::flat).toList());
    }

    void insertAnswer(AnswerRow answer) {
        database.sql("""
            INSERT INTO sign_off_answer (id, sign_off_id, given_to, number, position, level, reason, proposed_text,
                   channel, received_by, answered_at, answered_by, answered_by_name, taken_over_in, stale)
            VALUES (:id, :signOffId, :givenTo, :number, :position, :level, :reason, :proposedText,
                   :channel, :receivedBy, :answeredAt, :answeredBy, :answeredByName, :takenOverIn, :stale)
            """).bindAll(answer).update();
    }

    Optional<AnswerRow> answer(SignOffAnswerId id) {
        return database.sql("SELECT")
                .append(AnswerRow.COLUMNS)
                .append("FROM sign_off_answer a WHERE a.id = :id")
                .bind("id", id)
                .single(AnswerRow::read);
    }

    Optional<AnswerRow> lastAnswer(SignOffId signOff) {
        return database.sql("SELECT")
                .append(AnswerRow.COLUMNS)
                .append("""
                      FROM sign_off_answer a
                     WHERE a.sign_off_id = :signOff
                     ORDER BY a.answered_at DESC, a.id DESC
                     LIMIT 1
                    """)
                .bind("signOff", signOff)
                .single(AnswerRow::read);
    }

    /** What was answered so far is about something else than what the message says from now on. */
    void stale(LobbyMessageId message) {
        database.sql("""
            UPDATE sign_off_answer a
              JOIN sign_off s ON s.id = a.sign_off_id
               SET a.stale = TRUE
             WHERE s.lobby_message_id = :message AND a.stale = FALSE
            """).bind("message", message).update();
    }

    void takenOver(SignOffAnswerId answer, int number) {
        database.sql("UPDATE sign_off_answer SET taken_over_in = :number WHERE id = :answer")
                .bind("answer", answer)
                .bind("number", number)
                .update();
    }

    /** One goes into another: all its answers stand under that one. */
    void merge(SignOffId from, SignOffId to) {
        database.sql("UPDATE sign_off SET merged_into = :to WHERE id = :from")
                .bind("from", from)
                .bind("to", to)
                .update();
        database.sql("UPDATE sign_off_answer SET sign_off_id = :to WHERE sign_off_id = :from")
                .bind("from", from)
                .bind("to", to)
                .update();
    }

    /** It and those that went into it before. */
    Set<SignOffId> withMerged(SignOffId id) {
        return Set.copyOf(database.sql("""
            WITH RECURSIVE held (id) AS (
                SELECT id FROM sign_off WHERE id = :id
                 UNION
                SELECT s.id FROM sign_off s JOIN held ON s.merged_into = held.id)
            SELECT id FROM held
            """).bind("id", id).list(row -> row.id("id", SignOffId::new)));
    }

    /** Those that were given to it, or to what went into it, stand under it again. */
    void part(SignOffId from, SignOffId to, Set<SignOffId> held) {
        database.sql("UPDATE sign_off SET merged_into = NULL WHERE id = :to")
                .bind("to", to)
                .update();
        database.sql("UPDATE sign_off_answer SET sign_off_id = :to WHERE sign_off_id = :from AND given_to IN (:held)")
                .bind("from", from)
                .bind("to", to)
                .bind("held", held)
                .update();
    }
}
