package nl.noaber.disclosure.internal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Files by id. */
record FileNodes(FileRepository files) implements NodeLookup {

    @Override
    public Map<UUID, ?> byIds(Viewer viewer, Set<UUID> ids) {
        return files
                .byIds(viewer, ids.stream().map(DisclosureFileId::new).collect(Collectors.toSet()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(file -> file.getKey().value(), Map.Entry::getValue));
    }

    @Override
    public Set<UUID> confidential(Viewer viewer, Set<UUID> ids) {
        return files.restrictedToOthers(viewer, ids);
    }
}
