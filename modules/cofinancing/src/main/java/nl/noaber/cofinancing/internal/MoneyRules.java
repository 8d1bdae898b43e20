package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.cofinancing.CostEstimate;
import nl.noaber.cofinancing.IndexRate;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewCostEstimate;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.Problem;

/** What may be written as amounts. */
final class MoneyRules {

    private static final String LINES = "lines.";

    private MoneyRules() {}

    /** Whether it is a year that a project can have. */
    static boolean year(List<Problem> problems, String field, int year) {
        boolean possible = year >= Project.FIRST_YEAR && year <= Project.LAST_YEAR;
        if (!possible) {
            problems.add(Problem.of(
                    "YEAR_OUT_OF_BOUNDS",
                    field,
                    Integer.toString(Project.FIRST_YEAR),
                    Integer.toString(Project.LAST_YEAR)));
        }
        return possible;
    }

    /** What is wrong with the lines of an estimate or a contribution. */
    static List<Problem> lines(List<MoneyLine> lines, Years period) {
        List<Problem> problems = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(Problem.of("LINES_MISSING", "lines"));
        }
        if (lines.size() > MoneyLine.MOST) {
            problems.add(Problem.of("TOO_MANY_LINES", "lines", MoneyLine.MOST));
        }
        Set<Object> there = new HashSet<>();
        for (int index = 0; index < lines.size(); index++) {
            MoneyLine line = lines.get(index);
            String path = LINES + index + ".";
            if (line.year() < period.first() || line.year() > period.last()) {
                problems.add(Problem.of(
                        "YEAR_OUTSIDE_PROJECT",
                        path + "year",
                        Integer.toString(period.first()),
                        Integer.toString(period.last())));
            }
            amount(problems, path + "amount", line.amount());
            if (!there.add(List.of(line.year(), line.kind()))) {
                problems.add(Problem.of("LINE_TWICE", path + "year"));
            }
        }
        return problems;
    }

    static void amount(List<Problem> problems, String field, BigDecimal amount) {
        if (amount.signum() < 0) {
            problems.add(Problem.of("AMOUNT_NEGATIVE", field));
        } else if (amount.signum() == 0) {
            problems.add(Problem.of("AMOUNT_ZERO", field));
        } else if (amount.compareTo(MoneyLine.HIGHEST) > 0) {
            problems.add(Problem.of("AMOUNT_TOO_HIGH", field, Phrases.euros(MoneyLine.HIGHEST)));
        }
    }

    /** What is wrong with a cost estimate. */
    static List<Problem> estimate(NewCostEstimate estimate, Years period) {
        List<Problem> problems = new ArrayList<>(lines(estimate.lines(), period));
        boolean possible = year(problems, "priceLevel", estimate.priceLevel());
        problems.addAll(rates(estimate));
        if (Texts.line(estimate.source()).isEmpty()) {
            problems.add(Problem.of("SOURCE_MISSING", "source"));
        }
        Texts.atMost(problems, "SOURCE_TOO_LONG", "source", estimate.source(), CostEstimate.LONGEST_SOURCE);
        Texts.atMost(problems, "NOTE_TOO_LONG", "note", estimate.note(), CostEstimate.LONGEST_NOTE);
        if (problems.isEmpty() && possible) {
            indexed(problems, estimate);
        }
        return problems;
    }

    private static List<Problem> rates(NewCostEstimate estimate) {
        List<Problem> problems = new ArrayList<>();
        Set<Integer> there = new HashSet<>();
        for (int index = 0; index < estimate.rates().size(); index++) {
            IndexRate rate = estimate.rates().get(index);
            String path = "rates." + index + ".";
            if (rate.fromYear() <= estimate.priceLevel() || rate.fromYear() > Project.LAST_YEAR) {
                problems.add(Problem.of(
                        "RATE_BEFORE_PRICE_LEVEL", path + "fromYear", Integer.toString(estimate.priceLevel())));
            }
            if (!there.add(rate.fromYear())) {
                problems.add(Problem.of("RATE_TWICE", path + "fromYear"));
            }
            percent(problems, path + "percent", rate.percent());
        }
        return problems;
    }

    private static void percent(List<Problem> problems, String field, BigDecimal percent) {
        if (percent.compareTo(IndexRate.LOWEST) < 0 || percent.compareTo(IndexRate.HIGHEST) > 0) {
            problems.add(Problem.of("PERCENT_OUT_OF_BOUNDS", field, IndexRate.LOWEST, IndexRate.HIGHEST));
        } else if (percent.stripTrailingZeros().scale() > IndexRate.DECIMALS) {
            problems.add(Problem.of("PERCENT_TOO_FINE", field, IndexRate.DECIMALS));
        }
    }

    /** An amount that fits may not fit any more in the prices of its own year. */
    private static void indexed(List<Problem> problems, NewCostEstimate estimate) {
        for (int index = 0; index < estimate.lines().size(); index++) {
            BigDecimal applied = estimate.indexation().applied(estimate.lines().get(index));
            if (applied.compareTo(MoneyLine.HIGHEST) > 0) {
                problems.add(
                        Problem.of("INDEXED_TOO_HIGH", LINES + index + ".amount", Phrases.euros(MoneyLine.HIGHEST)));
            }
        }
    }
}
