package nl.noaber.web.cashiers;

import java.util.function.BinaryOperator;
import nl.noaber.web.page.Screen;

/** Values of mandates and their books as the change log has them, in the words of the viewer. */
public final class CashierWords {

    private CashierWords() {}

    public static BinaryOperator<String> in(Screen screen) {
        return (field, value) -> switch (field) {
            case "validFrom", "validUntil" -> screen.recorded("settledOn", value);
            default -> value;
        };
    }
}
