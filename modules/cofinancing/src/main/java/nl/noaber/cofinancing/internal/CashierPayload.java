package nl.noaber.cofinancing.internal;

import java.util.List;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a mandate. */
record CashierPayload(
        @Nullable CashierMandate mandate, @Nullable Conflict conflict, List<Problem> userErrors) {

    static CashierPayload of(Recording<CashierMandate> recording) {
        return switch (recording) {
            case Recorded<CashierMandate>(CashierMandate mandate) -> new CashierPayload(mandate, null, List.of());
            case Conflicting<CashierMandate>(CashierMandate mandate, Conflict conflict) ->
                new CashierPayload(mandate, conflict, List.of());
            case Refused<CashierMandate>(List<Problem> problems) -> new CashierPayload(null, null, problems);
        };
    }
}
