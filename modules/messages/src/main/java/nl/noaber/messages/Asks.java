package nl.noaber.messages;

import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/** What lobby messages ask, by what stays the same in all their versions; whoever may see the message may see it. */
public interface Asks {

    /** Those with these ids; of which the viewer may see no version that asks it is absent. */
    Map<AskId, AskedInMessage> byIds(Viewer viewer, Set<AskId> ids);
}
