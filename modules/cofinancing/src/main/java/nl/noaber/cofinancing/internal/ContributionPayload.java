package nl.noaber.cofinancing.internal;

import java.util.List;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a contribution. */
record ContributionPayload(
        @Nullable Contribution contribution, @Nullable Conflict conflict, List<Problem> userErrors) {

    static ContributionPayload of(Recording<Contribution> recording) {
        return switch (recording) {
            case Recorded<Contribution>(Contribution contribution) ->
                new ContributionPayload(contribution, null, List.of());
            case Conflicting<Contribution>(Contribution contribution, Conflict conflict) ->
                new ContributionPayload(contribution, conflict, List.of());
            case Refused<Contribution>(List<Problem> problems) -> new ContributionPayload(null, null, problems);
        };
    }
}
