package nl.noaber.cofinancing.internal;

import java.util.List;
import nl.noaber.cofinancing.MoneyLine;

/** A proposal with its parties. */
record WholeProposal(ProposalRow row, List<ShareRow> shares) {

    WholeProposal {
        shares = List.copyOf(shares);
    }

    Dividing.Divided over(List<MoneyLine> lines) {
        return new Dividing(lines, row.dividedBy(), row.remainder(), shares).divided();
    }

    boolean says(WholeProposal other) {
        return row.says(other.row) && shares.equals(other.shares);
    }
}
