package nl.noaber.agenda;

import java.util.List;
import nl.noaber.kernel.Problem;

/**
 * What moving a meeting does to a route.
 *
 * @param steps as they would be
 * @param consequences in sentences of the viewer's language; each has a code of its own sort
 */
public record RouteMove(List<RouteStep> steps, List<Problem> consequences) {

    public RouteMove {
        steps = List.copyOf(steps);
        consequences = List.copyOf(consequences);
    }
}
