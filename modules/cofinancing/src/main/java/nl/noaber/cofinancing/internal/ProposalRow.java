package nl.noaber.cofinancing.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionKey;
import nl.noaber.cofinancing.CostDivisionRemainder;
import nl.noaber.cofinancing.NewCostDivisionProposal;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** A proposal for a division as its table has it. */
record ProposalRow(
        CostDivisionId divisionId,
        int number,
        String name,
        CostDivisionKey dividedBy,
        @Nullable CostDivisionRemainder remainder,
        @Nullable String note,
        Instant madeAt,
        UUID madeBy,
        String madeByName) {

    static ProposalRow read(Row row) {
        return new ProposalRow(
                row.id("division_id", CostDivisionId::new),
                row.number("number"),
                row.text("name"),
                row.choice("divided_by", CostDivisionKey.class),
                row.choiceOrNull("remainder", CostDivisionRemainder.class),
                row.textOrNull("note"),
                row.instant("made_at"),
                row.uuid("made_by"),
                row.text("made_by_name"));
    }

    static ProposalRow of(
            Viewer maker, CostDivisionId division, int number, NewCostDivisionProposal given, Instant now) {
        return new ProposalRow(
                division,
                number,
                Texts.line(given.name()),
                given.formula().key(),
                given.formula().remainder(),
                Texts.stripped(given.note()),
                now,
                maker.userId(),
                maker.name());
    }

    /** Whether it says the same, whoever made it. */
    boolean says(ProposalRow other) {
        return new ProposalRow(
                        divisionId,
                        number,
                        name,
                        dividedBy,
                        remainder,
                        note,
                        other.madeAt,
                        other.madeBy,
                        other.madeByName)
                .equals(other);
    }
}
