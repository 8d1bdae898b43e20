package nl.noaber.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import nl.noaber.kernel.Viewer;

/** Knows on whose behalf a request comes. */
public interface Viewers {

    /** The cookie in which a browser keeps the chosen language, {@code nl} or {@code en}; it goes before the header. */
    String LANGUAGE_COOKIE = "noaber-language";

    /**
     * The signed-in viewer of this request, or empty when nobody is signed in. Reads the database, at most once in a few
     * seconds per session; so call it where blocking is allowed.
     *
     * <p>The locale is that of {@link #LANGUAGE_COOKIE}, else of {@code Accept-Language}, else Dutch; the origin is the
     * client's address.
     */
    Optional<Viewer> viewerOf(HttpRequest<?> request);

    /**
     * The same where programs come in too: with a token in {@code Authorization: Bearer}, which then goes before any cookie.
     * A token that is not good is nobody's, whoever else is signed in. The pages never ask this: a token is for documents.
     */
    Optional<Caller> callerOf(HttpRequest<?> request);

    /** From which address a request comes, for what is limited per address. */
    String addressOf(HttpRequest<?> request);
}
