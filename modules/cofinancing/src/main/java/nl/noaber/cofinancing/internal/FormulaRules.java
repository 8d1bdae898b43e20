package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionFormula;
import nl.noaber.cofinancing.CostDivisionKey;
import nl.noaber.cofinancing.CostDivisionShare;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.kernel.Problem;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** By what, and over whom, a cost may be divided. */
final class FormulaRules {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final CostDivisionFormula formula;
    private final List<MoneyLine> lines;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();

    private FormulaRules(CostDivisionFormula formula, List<MoneyLine> lines, Known known) {
        this.formula = formula;
        this.lines = lines;
        this.known = known;
    }

    static List<Problem> of(CostDivisionFormula formula, List<MoneyLine> lines, Known known) {
        FormulaRules rules = new FormulaRules(formula, lines, known);
        rules.look();
        return List.copyOf(rules.problems);
    }

    private void look() {
        List<CostDivisionShare> shares = formula.shares();
        if (shares.isEmpty()) {
            problem("PARTIES_MISSING", "shares");
        }
        if (shares.size() > CostDivisionShare.MOST) {
            problem("TOO_MANY_PARTIES", "shares", CostDivisionShare.MOST);
            return;
        }
        remainder();
        Set<OrganisationId> there = new HashSet<>();
        for (int index = 0; index < shares.size(); index++) {
            look(path(index), shares.get(index), there);
        }
        if (problems.isEmpty()) {
            sums();
        }
    }

    private void remainder() {
        if (formula.key() != CostDivisionKey.MIX && formula.remainder() != null) {
            problem("REMAINDER_NOT_HERE", "remainder");
        }
        if (formula.key() == CostDivisionKey.MIX
                && formula.remainder() == null
                && formula.shares().stream().anyMatch(formula::shares)) {
            problem("REMAINDER_MISSING", "remainder");
        }
    }

    private void look(String path, CostDivisionShare share, Set<OrganisationId> there) {
        ContributionRules.party(share.party(), known, lines)
                .forEach(problem -> problems.add(new Problem(problem.code(), path + "party", problem.arguments())));
        Organisation party = known.organisations().get(share.party());
        if (!there.add(known.living(share.party()))) {
            problem("PARTY_TWICE", path + "party", known.name(share.party()));
        }
        if (party != null && formula.countsInhabitants() && formula.shares(share) && party.inhabitants() == null) {
            problem("INHABITANTS_UNKNOWN", path + "party", party.name());
        }
        amount(path + "amount", share);
        percent(path + "percent", share);
    }

    private void amount(String field, CostDivisionShare share) {
        BigDecimal amount = share.amount();
        if (amount == null) {
            return;
        }
        if (formula.key() != CostDivisionKey.FIXED && formula.key() != CostDivisionKey.MIX) {
            problem("AMOUNT_NOT_HERE", field);
        } else if (amount.signum() < 0) {
            problem("AMOUNT_NEGATIVE", field);
        } else if (amount.compareTo(MoneyLine.HIGHEST) > 0) {
            problem("AMOUNT_TOO_HIGH", field, Phrases.euros(MoneyLine.HIGHEST));
        } else if (share.percent() != null) {
            problem("AMOUNT_AND_PERCENT", field);
        }
    }

    private void percent(String field, CostDivisionShare share) {
        BigDecimal percent = share.percent();
        if (percent == null) {
            if (formula.key() == CostDivisionKey.PERCENTAGE) {
                problem("PERCENT_MISSING", field);
            }
            return;
        }
        if (formula.key() != CostDivisionKey.PERCENTAGE && formula.key() != CostDivisionKey.MIX) {
            problem("PERCENT_NOT_HERE", field);
        } else if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            problem("PERCENT_OUT_OF_BOUNDS", field, BigDecimal.ZERO, HUNDRED);
        } else if (percent.stripTrailingZeros().scale() > CostDivisionShare.PERCENT_DECIMALS) {
            problem("PERCENT_TOO_FINE", field, CostDivisionShare.PERCENT_DECIMALS);
        }
    }

    /** The last field that was filled in is named: there it can be mended. */
    private void sums() {
        if (formula.key() == CostDivisionKey.PERCENTAGE || formula.key() == CostDivisionKey.MIX) {
            BigDecimal percents = sum(CostDivisionShare::percent);
            boolean exact = formula.key() == CostDivisionKey.PERCENTAGE;
            if (exact ? percents.compareTo(HUNDRED) != 0 : percents.compareTo(HUNDRED) > 0) {
                problem(
                        "PERCENTAGES_NOT_HUNDRED",
                        last("percent", CostDivisionShare::percent),
                        percents.stripTrailingZeros().toPlainString().replace('.', ','));
                return;
            }
        }
        if (!lines.isEmpty()) {
            amounts();
        }
    }

    private void amounts() {
        BigDecimal total = CostDivision.total(lines);
        BigDecimal left = total.subtract(sum(CostDivisionShare::amount))
                .subtract(total.multiply(sum(CostDivisionShare::percent)).movePointLeft(2));
        boolean open = formula.shares().stream()
                .anyMatch(share ->
                        formula.shares(share) || (formula.key() == CostDivisionKey.FIXED && share.amount() == null));
        String field = last("amount", CostDivisionShare::amount);
        if (left.signum() < 0) {
            problem("ABOVE_TOTAL", field, Phrases.euros(left.negate()), Phrases.euros(total));
        } else if (left.signum() > 0 && !open) {
            problem("BELOW_TOTAL", field, Phrases.euros(left), Phrases.euros(total));
        }
    }

    private BigDecimal sum(Function<CostDivisionShare, @Nullable BigDecimal> fixed) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CostDivisionShare share : formula.shares()) {
            BigDecimal number = fixed.apply(share);
            sum = number == null ? sum : sum.add(number);
        }
        return sum;
    }

    private String last(String field, Function<CostDivisionShare, @Nullable BigDecimal> fixed) {
        for (int index = formula.shares().size() - 1; index >= 0; index--) {
            if (fixed.apply(formula.shares().get(index)) != null) {
                return path(index) + field;
            }
        }
        return "shares";
    }

    private static String path(int index) {
        return "shares." + index + ".";
    }

    private void problem(String code, String field, Object... arguments) {
        problems.add(Problem.of(code, field, arguments));
    }
}
