package nl.noaber.web.relations;

import java.util.List;

/** Two records that may be the same. */
public record Pair(Named first, Named second, List<String> reasons) {

    /** The other one of the pair. */
    public Named other(String id) {
        return first.id().equals(id) ? second : first;
    }
}
