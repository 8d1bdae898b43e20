package nl.noaber.gateway.internal;

import graphql.language.Field;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a document asks for, ready to be estimated for the variables of a request: how many objects, with list
 * sizes multiplied. A fragment is one cost that stands in many places.
 */
final class Cost {

    /** Beyond any limit, and small enough that a product of it and a list's size still fits. */
    private static final long ENDLESS = 1_000_000_000_000L;

    private final Listing listing;
    private final @Nullable Field field;
    private final int items;
    private final int own;
    private final List<Cost> children = new ArrayList<>();

    enum Listing {
        /** A fragment or an operation: no field of its own. */
        NONE,
        ONE,
        /** A list of a size that is only known when it is read. */
        UNKNOWN_SIZE,
        PAGE,
        BY_IDS
    }

    /**
     * @param own how many objects the field itself is, for each item
     * @param items how many items a list is taken to have when its arguments do not say it
     */
    Cost(Listing listing, @Nullable Field field, int own, int items) {
        this.listing = listing;
        this.field = field;
        this.own = own;
        this.items = items;
    }

    void add(Cost child) {
        children.add(child);
    }

    /** The estimate; wrong page sizes met on the way are added to the faults. */
    long estimate(Map<String, ?> variables, List<Fault> faults) {
        return estimate(variables, faults, new IdentityHashMap<>());
    }

    private long estimate(Map<String, ?> variables, List<Fault> faults, Map<Cost, Long> fragments) {
        Long known = listing == Listing.NONE ? fragments.get(this) : null;
        if (known != null) {
            return known;
        }
        int size = size(variables, faults);
        long below = 0;
        for (Cost child : children) {
            below = Math.min(ENDLESS, below + child.estimate(variables, faults, fragments));
        }
        long estimate = listing == Listing.PAGE ? own + size * below : size * (own + below);
        if (listing == Listing.NONE) {
            fragments.put(this, Math.min(ENDLESS, estimate));
        }
        return Math.min(ENDLESS, estimate);
    }

    private int size(Map<String, ?> variables, List<Fault> faults) {
        return switch (listing) {
            case NONE, ONE -> 1;
            case UNKNOWN_SIZE -> items;
            case PAGE -> PageArguments.of(asked(), variables).size(items, faults);
            case BY_IDS -> PageArguments.of(asked(), variables).ids(faults);
        };
    }

    private Field asked() {
        if (field == null) {
            throw new IllegalStateException("a list is a field");
        }
        return field;
    }
}
