package nl.noaber.access;

import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a document to the gateway.
 *
 * @param token by which the viewer's program acts; null for the viewer in person
 */
public record Caller(Viewer viewer, @Nullable ApiToken token) {

    /** Whether this action is open to the caller; what the viewer may do with it is another question. */
    public boolean mayRun(String mutation) {
        return token == null || token.mutations().contains(mutation);
    }
}
