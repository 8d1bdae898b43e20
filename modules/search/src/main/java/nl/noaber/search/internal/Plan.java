package nl.noaber.search.internal;

import java.util.List;

/**
 * How a question is answered.
 *
 * @param complete false when the steps find only the best grades, because those are likely to fill the page
 */
record Plan(List<Step> steps, double cost, boolean complete) {

    Plan {
        steps = List.copyOf(steps);
    }
}
