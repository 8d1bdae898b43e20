package nl.noaber.messages.internal;

import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Visibility;

/** How far a message is found: never further than it is seen. */
record Reach(Visibility visibility, Set<UUID> principals) {

    Reach {
        principals = Set.copyOf(principals);
    }
}
