package nl.noaber.contacts.internal;

import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Visibility;

/** How far a record is seen, for what follows it: its commitments and its search document. */
record Reach(Visibility visibility, Set<UUID> principals) {

    static final Reach TEAM = new Reach(Visibility.TEAM, Set.of());

    Reach {
        principals = Set.copyOf(principals);
    }
}
