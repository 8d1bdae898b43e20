package nl.noaber.web.page;

import java.util.Map;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Runs documents as one viewer, without their request. */
public final class Reading {

    private final Documents documents;
    private final Viewer viewer;

    Reading(Documents documents, Viewer viewer) {
        this.documents = documents;
        this.viewer = viewer;
    }

    public Viewer viewer() {
        return viewer;
    }

    public <V> V run(Class<V> view, Map<String, ? extends @Nullable Object> variables) {
        return documents.run(viewer, view, variables);
    }
}
