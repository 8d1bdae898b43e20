package nl.noaber.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * An id that says its type, as the GraphQL schema hands it out: {@code Organisation:0197…}. Clients treat it as opaque.
 *
 * @param type the GraphQL object type
 * @param id the record's id within that type
 */
public record GlobalId(String type, UUID id) {

    public static Optional<GlobalId> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        return Ids.parse(text.substring(colon + 1)).map(id -> new GlobalId(text.substring(0, colon), id));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
