package nl.noaber.web.divisions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.web.cofinancing.Given;
import org.jspecify.annotations.Nullable;

/**
 * What is divided and what each party bears of it, as one table.
 *
 * @param lines what is divided, by year and kind
 * @param whole whether these are all parts
 * @param undivided what is divided over nobody yet; null when that is not known
 * @param equal whether those without an amount or percentage of their own share equally
 */
public record DividedCost(
        List<Given.Amount> lines,
        List<PartyPart> parts,
        boolean whole,
        @Nullable BigDecimal undivided,
        boolean equal) {

    public static DividedCost of(DivisionView.Division division, Proposal proposal) {
        return new DividedCost(
                division.lines(),
                proposal.parts(),
                proposal.whole(),
                proposal.undivided(),
                isEqual(proposal.key(), proposal.remainder()));
    }

    static boolean isEqual(String key, @Nullable String remainder) {
        return key.equals("EQUAL") || (key.equals("MIX") && "EQUAL".equals(remainder));
    }

    /** Whether every party's part is known, by year and kind. */
    public boolean isKnown() {
        return !parts.isEmpty() && parts.stream().noneMatch(part -> part.lines().isEmpty());
    }

    /** Whether something is fixed for a party, or inhabitants count. */
    public boolean hasBasis() {
        return parts.stream().anyMatch(part -> part.isFixed() || part.inhabitants() != null);
    }

    public boolean hasAnswers() {
        return parts.stream().anyMatch(part -> part.answer() != null);
    }

    /** All parts of one year and kind. */
    public BigDecimal total(Given.Amount line) {
        return parts.stream().map(part -> part.of(line)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All parts that are known. */
    public BigDecimal total() {
        return parts.stream().flatMap(part -> Stream.ofNullable(part.part())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of those who share equally, who bears a cent more than the others. */
    public List<String> bearsCentMore() {
        List<PartyPart> sharing = equal && isKnown()
                ? parts.stream()
                        .filter(part -> !part.isFixed() && part.part() != null)
                        .toList()
                : List.of();
        BigDecimal least = sharing.stream()
                .map(part -> Objects.requireNonNull(part.part()))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return sharing.stream()
                .filter(part -> Objects.requireNonNull(part.part()).compareTo(least) > 0)
                .map(part -> part.party().name())
                .toList();
    }
}
