package nl.noaber.cofinancing.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.cofinancing.CostDivisionAnswer;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionVerdict;
import nl.noaber.cofinancing.NewCostDivisionAnswer;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** An answer to what was sent, as its table has it. */
record AnswerRow(
        CostDivisionId divisionId,
        int round,
        int position,
        CostDivisionVerdict verdict,
        @Nullable String remark,
        @Nullable String document,
        Instant recordedAt,
        UUID recordedBy,
        String recordedByName) {

    static AnswerRow read(Row row) {
        return new AnswerRow(
                row.id("division_id", CostDivisionId::new),
                row.number("round"),
                row.number("position"),
                row.choice("verdict", CostDivisionVerdict.class),
                row.textOrNull("remark"),
                row.textOrNull("document"),
                row.instant("recorded_at"),
                row.uuid("recorded_by"),
                row.text("recorded_by_name"));
    }

    static AnswerRow of(Viewer maker, CostDivisionId division, int position, NewCostDivisionAnswer given, Instant now) {
        return new AnswerRow(
                division,
                given.round(),
                position,
                given.verdict(),
                Texts.stripped(given.remark()),
                Texts.lineOrNull(given.document()),
                now,
                maker.userId(),
                maker.name());
    }

    boolean agrees() {
        return verdict != CostDivisionVerdict.OBJECTS;
    }

    CostDivisionAnswer shown() {
        return new CostDivisionAnswer(verdict, remark, document, recordedAt, recordedByName);
    }
}
