package nl.noaber.messages.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffChannel;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import org.jspecify.annotations.Nullable;

/** An answer as its own table has it. */
record AnswerRow(
        SignOffAnswerId id,
        SignOffId signOffId,
        SignOffId givenTo,
        int number,
        SignOffPosition position,
        SignOffLevel level,
        @Nullable String reason,
        @Nullable String proposedText,
        SignOffChannel channel,
        @Nullable String receivedBy,
        Instant answeredAt,
        UUID answeredBy,
        String answeredByName,
        @Nullable Integer takenOverIn,
        boolean stale) {

    static final String COLUMNS = """
        a.id, a.sign_off_id, a.given_to, a.number, a.position, a.level, a.reason, a.proposed_text, a.channel,
        a.received_by, a.answered_at, a.answered_by, a.answered_by_name, a.taken_over_in, a.stale
        """;

    static AnswerRow read(Row row) {
        return new AnswerRow(
                row.id("id", SignOffAnswerId::new),
                row.id("sign_off_id", SignOffId::new),
                row.id("given_to", SignOffId::new),
                row.number("number"),
                row.choice("position", SignOffPosition.class),
                row.choice("level", SignOffLevel.class),
                row.textOrNull("reason"),
                row.textOrNull("proposed_text"),
                row.choice("channel", SignOffChannel.class),
                row.textOrNull("received_by"),
                row.instant("answered_at"),
                row.uuid("answered_by"),
                row.text("answered_by_name"),
                row.numberOrNull("taken_over_in"),
                row.flag("stale"));
    }

    LastAnswer last() {
        return new LastAnswer(id, number, position, level, channel, answeredAt, stale);
    }
}
