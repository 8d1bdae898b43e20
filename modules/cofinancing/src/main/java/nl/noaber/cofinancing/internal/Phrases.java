package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.IndexRate;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewCostEstimate;
import nl.noaber.kernel.Viewer;

/** Amounts as the change log keeps them and refusals name them: in Dutch, so that they can be read and compared as text. */
final class Phrases {

    private Phrases() {}

    static String euros(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Viewer.DUTCH));
        return "€ " + format.format(amount);
    }

    /** One line a line, by year and kind. */
    static String lines(List<MoneyLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(MoneyLine::year).thenComparing(MoneyLine::kind))
                .map(line -> line.year() + " " + kind(line.kind()) + ": " + euros(line.amount()))
                .collect(Collectors.joining("\n"));
    }

    static String estimate(NewCostEstimate estimate) {
        return "prijspeil " + estimate.priceLevel() + " (" + estimate.source() + ")\n" + lines(estimate.lines())
                + estimate.indexation().rates().stream().map(Phrases::rate).collect(Collectors.joining());
    }

    private static String rate(IndexRate rate) {
        return "\nindexering vanaf " + rate.fromYear() + ": "
                + rate.percent().stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    private static String kind(CostKind kind) {
        return switch (kind) {
            case STRUCTURAL -> "structureel";
            case ONE_OFF -> "eenmalig";
            case PROCESS -> "proces";
        };
    }
}
