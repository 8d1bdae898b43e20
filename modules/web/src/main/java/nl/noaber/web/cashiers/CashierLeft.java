package nl.noaber.web.cashiers;

import java.util.List;
import nl.noaber.web.cofinancing.Left;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a mandate or its book. */
public record CashierLeft(@Nullable Left mandate, @Nullable Conflict conflict, List<UserError> userErrors) {

    static CashierLeft refused(List<UserError> mistakes) {
        return new CashierLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return mandate != null && conflict == null && userErrors.isEmpty();
    }

    /** In which version it was left. */
    @Nullable
    Integer version() {
        return mandate == null ? null : mandate.version();
    }
}
