package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.web.page.Screen;

/** What something costs, what is given for it and what is missing, in euros. */
public record Sums(
        BigDecimal cost,
        BigDecimal sure,
        BigDecimal likely,
        BigDecimal hoped,
        BigDecimal gap,
        BigDecimal gapIfLikely,
        BigDecimal gapIfHoped) {

    static final Sums NONE = new Sums(
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    /** All that is given, however certain. */
    BigDecimal given() {
        return sure.add(likely).add(hoped);
    }

    /** What is as certain as this. */
    public BigDecimal as(String certainty) {
        return switch (certainty) {
            case "SURE" -> sure;
            case "LIKELY" -> likely;
            case "HOPED" -> hoped;
            default -> throw new IllegalArgumentException(certainty);
        };
    }

    /** What is missing, short: what is given for something that has no cost is not too much for it. */
    public String missing(Screen screen) {
        if (gap.signum() >= 0) {
            return screen.format().euros(gap);
        }
        return cost.signum() == 0
                ? screen.text("cofinancing.noCost")
                : screen.text("cofinancing.over", screen.format().euros(gap.negate()));
    }

    /** The gap in words: what is missing now, and what when more comes. */
    public String inWords(Screen screen) {
        List<String> sentences = new ArrayList<>();
        sentences.add(now(screen));
        if (gap.signum() > 0 && likely.signum() > 0) {
            sentences.add(further(screen, "cofinancing.gap.likely", likely, gapIfLikely));
        }
        if (gapIfLikely.signum() > 0 && hoped.signum() > 0) {
            sentences.add(further(screen, "cofinancing.gap.hoped", hoped, gapIfHoped));
        }
        return String.join(" ", sentences);
    }

    /** What is missing as long as nothing more comes. */
    String now(Screen screen) {
        String costs = amount(screen, cost);
        if (cost.signum() == 0) {
            return screen.text("cofinancing.gap.noCost", amount(screen, given()));
        }
        return switch (gap.signum()) {
            case 1 -> screen.text("cofinancing.gap.missing", amount(screen, gap), costs, amount(screen, sure));
            case 0 -> screen.text("cofinancing.gap.none", costs);
            default -> screen.text("cofinancing.gap.over", amount(screen, gap.negate()), costs);
        };
    }

    private static String further(Screen screen, String key, BigDecimal comes, BigDecimal missing) {
        return missing.signum() > 0
                ? screen.text(key + ".missing", amount(screen, comes), amount(screen, missing))
                : screen.text(key + ".covered", amount(screen, comes));
    }

    /** An amount that no line of a sentence breaks. */
    static String amount(Screen screen, BigDecimal amount) {
        return screen.format().euros(amount).replace(' ', '\u00a0');
    }
}
