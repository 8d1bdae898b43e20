package nl.noaber.stakeholders.internal;

import nl.noaber.stakeholders.StakeholderId;
import org.jspecify.annotations.Nullable;

/** Values as the change log has them. */
final class Fields {

    private Fields() {}

    static @Nullable String id(@Nullable StakeholderId id) {
        return id == null ? null : id.ref().globalId().toString();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
