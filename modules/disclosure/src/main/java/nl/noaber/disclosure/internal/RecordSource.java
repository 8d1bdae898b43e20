package nl.noaber.disclosure.internal;

import io.micronaut.core.order.Ordered;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that is disclosed. Another kind is another bean; what is common to all is done by the others here. Kind
 * after kind is gathered, in their order: a file that is being gathered knows a kind by its place in it, so a new one is last.
 */
interface RecordSource extends Ordered {

    /** The GraphQL type of its records. */
    String type();

    /** How many are in this scope that the viewer may see. */
    long count(Viewer viewer, DisclosureScope scope);

    /** A part of those, oldest first. */
    Part part(Viewer viewer, DisclosureScope scope, @Nullable String after);

    /** Which of these the viewer may see as they are now: those that were withdrawn are in no file. */
    Set<UUID> seen(Viewer viewer, Collection<UUID> ids);

    /** What these say, as far as the viewer may see them; that somebody reads confidential ones is logged. */
    Map<RecordRef, Content> contents(Viewer viewer, Collection<UUID> ids, Extent extent);

    /** How much is wanted. */
    enum Extent {
        /** What an inventory tells: its subject, and who took part. */
        INVENTORY,
        /** All it says, to compare it with what was assessed: nobody reads it. */
        COMPARED,
        /** All it says. */
        WHOLE;

        boolean isAll() {
            return this != INVENTORY;
        }
    }

    /**
     * Records that belong in a file.
     *
     * @param after where the next begin; null when there are no more
     */
    record Part(List<RecordRef> chosen, @Nullable String after) {
        public Part {
            chosen = List.copyOf(chosen);
        }
    }
}
