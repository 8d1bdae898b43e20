package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.web.page.Screen;

/** The sums of one kind of money. */
public record OfKind(String kind, Sums sums, BigDecimal surplus, BigDecimal doubtful) {

    /** The gap in words, with what some projects have over when that hides what others lack. */
    public String inWords(Screen screen) {
        BigDecimal missing = sums.gap().add(surplus);
        return surplus.signum() > 0 && missing.signum() > 0
                ? sums.now(screen)
                        + " "
                        + screen.text(
                                "cofinancing.gap.hidden", Sums.amount(screen, surplus), Sums.amount(screen, missing))
                : sums.inWords(screen);
    }

    /** How much of what is given hangs on a condition that failed. */
    public String doubt(Screen screen) {
        return screen.text("cofinancing.doubtful", Sums.amount(screen, doubtful));
    }

    /** The same for who does not see its picture. */
    public String described(Screen screen) {
        return doubtful.signum() > 0 ? inWords(screen) + " " + doubt(screen) : inWords(screen);
    }

    /** Those of the kind among these; nothing when there are none. */
    static Sums among(List<OfKind> kinds, String kind) {
        return kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .map(OfKind::sums)
                .findFirst()
                .orElse(Sums.NONE);
    }
}
