package nl.noaber.web.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same fields: {@code conflict { version changedBy changedAt fields { field stored sent } }}.
 *
 * @param version what a next attempt starts from
 */
public record Conflict(int version, String changedBy, Instant changedAt, List<Field> fields) {

    public record Field(
            String field, @Nullable String stored, @Nullable String sent) {}
}
