package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionPart;
import nl.noaber.cofinancing.CostDivisionShare;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A party of a proposal as its table has it. */
record ShareRow(
        CostDivisionId divisionId,
        int number,
        int position,
        OrganisationId partyId,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal percent,
        @Nullable Integer inhabitants,
        @Nullable String inhabitantsSource) {

    private static final int LONGEST_SOURCE = 1_000;

    static ShareRow read(Row row) {
        return new ShareRow(
                row.id("division_id", CostDivisionId::new),
                row.number("number"),
                row.number("position"),
                row.id("party_id", OrganisationId::new),
                row.decimalOrNull("amount"),
                row.decimalOrNull("percent"),
                row.numberOrNull("inhabitants"),
                row.textOrNull("inhabitants_source"));
    }

    static ShareRow of(
            CostDivisionId division,
            int number,
            int position,
            CostDivisionShare share,
            Organisation party,
            boolean counts) {
        Integer inhabitants = counts ? party.inhabitants() : null;
        String source = party.source().text();
        return new ShareRow(
                division,
                number,
                position,
                party.id(),
                share.amount() == null ? null : share.amount().setScale(2),
                share.percent() == null ? null : share.percent().setScale(CostDivisionShare.PERCENT_DECIMALS),
                inhabitants,
                inhabitants == null ? null : source.substring(0, Math.min(source.length(), LONGEST_SOURCE)));
    }

    CostDivisionShare share() {
        return new CostDivisionShare(partyId, amount, percent);
    }

    CostDivisionPart part(@Nullable BigDecimal part, List<MoneyLine> lines) {
        return new CostDivisionPart(
                position, partyId, amount, percent, inhabitants, inhabitantsSource, part, lines, null);
    }
}
