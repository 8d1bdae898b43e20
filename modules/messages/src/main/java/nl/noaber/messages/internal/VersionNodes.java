package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersionId;
import nl.noaber.messages.MessageVersions;

/** Versions by id; what one says is read, and noted when it is confidential, field by field. */
@Singleton
final class VersionNodes implements NodeLookup {

    private final MessageVersions versions;

    VersionNodes(MessageVersions versions) {
        this.versions = versions;
    }

    @Override
    public Map<UUID, MessageVersion> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, MessageVersion> found = new HashMap<>();
        versions.byIds(viewer, ids.stream().map(MessageVersionId::new).collect(Collectors.toSet()))
                .forEach((id, version) -> found.put(id.value(), version));
        return found;
    }
}
