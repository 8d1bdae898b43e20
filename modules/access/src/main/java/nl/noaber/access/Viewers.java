package nl.noaber.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import nl.noaber.kernel.Viewer;

/** Knows on whose behalf a request comes. */
public interface Viewers {

    /** The signed-in viewer of this request, or empty when nobody is signed in. */
    Optional<Viewer> viewerOf(HttpRequest<?> request);
}
