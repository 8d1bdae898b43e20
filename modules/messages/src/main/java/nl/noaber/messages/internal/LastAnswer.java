package nl.noaber.messages.internal;

import java.time.Instant;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffChannel;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import org.jspecify.annotations.Nullable;

/** The last answer to a sign-off, as it is repeated with it. */
record LastAnswer(
        SignOffAnswerId id,
        int number,
        SignOffPosition position,
        SignOffLevel level,
        SignOffChannel channel,
        Instant answeredAt,
        boolean stale) {

    static final String COLUMNS = """
        s.answer_id, s.answer_number, s.answer_position, s.answer_level, s.answer_channel, s.answered_at, s.answer_stale
        """;

    static @Nullable LastAnswer read(Row row) {
        SignOffAnswerId id = row.idOrNull("answer_id", SignOffAnswerId::new);
        return id == null
                ? null
                : new LastAnswer(
                        id,
                        row.number("answer_number"),
                        row.choice("answer_position", SignOffPosition.class),
                        row.choice("answer_level", SignOffLevel.class),
                        row.choice("answer_channel", SignOffChannel.class),
                        row.instant("answered_at"),
                        row.flag("answer_stale"));
    }

    LastAnswer staled() {
        return new LastAnswer(id, number, position, level, channel, answeredAt, true);
    }
}
