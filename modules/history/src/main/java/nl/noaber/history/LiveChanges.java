package nl.noaber.history;

import java.util.Set;
import nl.noaber.kernel.Viewer;
import org.reactivestreams.Publisher;

/** Changes as they become visible, for the subscriptions of other modules. */
public interface LiveChanges {

    /**
     * The changes from when it is subscribed to, within a second or so, of the records that this viewer may see at that
     * moment; outside the team without what changed.
     *
     * @param types of records of these types only, as the schema names them
     */
    Publisher<Change> changes(Viewer viewer, Set<String> types);

    /** How many subscriptions listen to this process now. */
    int listeners();
}
