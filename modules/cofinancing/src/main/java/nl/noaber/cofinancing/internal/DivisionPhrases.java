package nl.noaber.cofinancing.internal;

import java.util.stream.Collectors;
import nl.noaber.cofinancing.CostDivisionKey;
import nl.noaber.cofinancing.CostDivisionRemainder;
import nl.noaber.cofinancing.CostDivisionVerdict;
import org.jspecify.annotations.Nullable;

/** Proposals and answers as the change log keeps them. */
final class DivisionPhrases {

    private DivisionPhrases() {}

    /** Its name, by what it divides, and each party with what was fixed for it. */
    static String proposal(WholeProposal proposal, Known known) {
        ProposalRow row = proposal.row();
        String head = row.number() + ". " + row.name() + " (" + key(row.dividedBy()) + remainder(row.remainder()) + ")";
        return head
                + proposal.shares().stream()
                        .map(share -> "\n" + share(share, known))
                        .collect(Collectors.joining())
                + (row.note() == null ? "" : "\n" + row.note());
    }

    private static String share(ShareRow share, Known known) {
        String fixed = share.amount() != null
                ? ": " + Phrases.euros(share.amount())
                : share.percent() != null
                        ? ": "
                                + share.percent()
                                        .stripTrailingZeros()
                                        .toPlainString()
                                        .replace('.', ',') + "%"
                        : "";
        return known.name(share.partyId()) + fixed;
    }

    static String answer(AnswerRow answer, String party) {
        return party + ": " + verdict(answer.verdict()) + said(answer.remark(), ". ") + said(answer.document(), " ");
    }

    private static String said(@Nullable String text, String before) {
        return text == null ? "" : before + text;
    }

    private static String key(CostDivisionKey key) {
        return switch (key) {
            case EQUAL -> "gelijk";
            case PER_INHABITANT -> "naar inwoners";
            case FIXED -> "vaste bedragen";
            case PERCENTAGE -> "percentages";
            case MIX -> "gemengd";
        };
    }

    private static String remainder(@Nullable CostDivisionRemainder remainder) {
        return switch (remainder) {
            case null -> "";
            case EQUAL -> ", de rest gelijk";
            case PER_INHABITANT -> ", de rest naar inwoners";
        };
    }

    private static String verdict(CostDivisionVerdict verdict) {
        return switch (verdict) {
            case AGREED -> "akkoord";
            case AGREED_WITH_REMARK -> "akkoord met opmerking";
            case OBJECTS -> "bezwaar";
        };
    }
}
