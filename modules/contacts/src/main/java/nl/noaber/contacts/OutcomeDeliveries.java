package nl.noaber.contacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.OutcomeId;

/**
 * Which deliveries led to an outcome. Whoever may see the outcome and the delivery may see it; a delivery in a contact moment
 * that the viewer may not see is neither shown nor counted. What was withdrawn leads to nothing until it is restored.
 */
public interface OutcomeDeliveries {

    /** How many may have led to one outcome. */
    int MOST = 100;

    /** What led to each of these, the newest first; an outcome to which nothing led is absent. */
    Map<OutcomeId, List<Delivery>> behind(Viewer viewer, Set<OutcomeId> outcomes);

    /** What each of these led to, the newest first; a delivery that led to nothing is absent. */
    Map<Delivery, List<Outcome>> of(Viewer viewer, Set<Delivery> deliveries);

    /**
     * Says which deliveries led to an outcome, and which did not; what is neither stays as it is. For the team. Saying it
     * again changes nothing.
     *
     * @param led ids of deliveries of the message that the outcome is of
     */
    Recording<Outcome> attribute(Viewer viewer, OutcomeId outcome, Set<UUID> led, Set<UUID> notLed);
}
