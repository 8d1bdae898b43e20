package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to divide a cost.
 *
 * @param number from 1
 * @param remainder how those without an amount or percentage of their own share what remains; null when nobody has to
 * @param round counts how often proposals of its division were sent: an answer is an answer to one of these
 * @param parts all of them for whoever may see all; otherwise the viewer's own
 * @param whole whether these are all parts
 * @param undivided what is divided over nobody yet; null when that is not known
 */
public record CostDivisionProposal(
        int number,
        String name,
        CostDivisionKey key,
        @Nullable CostDivisionRemainder remainder,
        @Nullable String note,
        CostDivisionState state,
        int round,
        @Nullable Instant sentAt,
        @Nullable LocalDate deadline,
        List<CostDivisionPart> parts,
        boolean whole,
        @Nullable BigDecimal undivided) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_NOTE = 2_000;

    public CostDivisionProposal {
        parts = List.copyOf(parts);
    }
}
