package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a cost is, and how it may be divided over parties.
 *
 * @param projectId of which project it is the cost; null for an amount of its own
 * @param source who or what says how much it is
 * @param visibility who sees the proposal that was sent, beside the team: each of its parties sees its own part of it,
 *     {@code SHARED} is all parts for each of them, {@code BOARD} and {@code PUBLIC} as everywhere
 * @param lines what is divided, by year and kind; none as long as that is not known
 * @param proposals all of them for the team; for others the one that was sent
 * @param version counts its changes, from 1
 * @param withdrawn whether it was withdrawn; then it is the team's alone
 */
public record CostDivision(
        CostDivisionId id,
        String title,
        @Nullable ProjectId projectId,
        @Nullable String source,
        Visibility visibility,
        List<MoneyLine> lines,
        List<CostDivisionProposal> proposals,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "CostDivision";

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_SOURCE = 500;
    public static final int MOST_PROPOSALS = 20;

    public CostDivision {
        lines = List.copyOf(lines);
        proposals = List.copyOf(proposals);
    }

    /** What is divided in all; null when that is not known. */
    public @Nullable BigDecimal total() {
        return lines.isEmpty() ? null : total(lines);
    }

    public static BigDecimal total(List<MoneyLine> lines) {
        return lines.stream().map(MoneyLine::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    public Optional<CostDivisionProposal> proposal(int number) {
        return proposals.stream()
                .filter(proposal -> proposal.number() == number)
                .findFirst();
    }

    /** The one whose parties are, or were, asked whether they agree. */
    public Optional<CostDivisionProposal> sent() {
        return proposals.stream()
                .filter(proposal -> proposal.state() != CostDivisionState.DRAFT)
                .findFirst();
    }
}
