package nl.noaber.cofinancing.internal;

import java.util.List;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a division. */
record CostDivisionPayload(
        @Nullable CostDivision division, @Nullable Conflict conflict, List<Problem> userErrors) {

    static CostDivisionPayload of(Recording<CostDivision> recording) {
        return switch (recording) {
            case Recorded<CostDivision>(CostDivision division) -> new CostDivisionPayload(division, null, List.of());
            case Conflicting<CostDivision>(CostDivision division, Conflict conflict) ->
                new CostDivisionPayload(division, conflict, List.of());
            case Refused<CostDivision>(List<Problem> problems) -> new CostDivisionPayload(null, null, problems);
        };
    }
}
