package nl.noaber.cofinancing;

import java.util.List;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A division to begin; see {@link CostDivision} for the fields.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 */
public record NewCostDivision(
        CostDivisionId id,
        String title,
        @Nullable ProjectId project,
        @Nullable String source,
        Visibility visibility,
        List<MoneyLine> lines) {

    public NewCostDivision {
        lines = List.copyOf(lines);
    }

    public static NewCostDivision of(String title, @Nullable ProjectId project, MoneyLine... lines) {
        return new NewCostDivision(
                new CostDivisionId(Ids.next()), title, project, "Raming", Visibility.TEAM, List.of(lines));
    }
}
