package nl.noaber.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.net.URI;
import java.util.Optional;

/**
 * Signing in where one's organisation keeps its accounts: OpenID Connect by the Dutch NLGov profile, with the
 * authorization code, PKCE, and a state and a nonce that are used once. Role and organisation follow the provider's claims
 * by the rules of the configuration, at each sign-in anew.
 *
 * <p>{@link SignedIn} is published in the transaction that stores the session, {@link SignInRefused} when it comes to
 * nothing.
 */
public interface ProviderSignIn {

    /** The path at which the provider has to send the browser back; after the address of the installation. */
    String ANSWER = "/sign-in/provider/answer";

    /** What the provider is called on the sign-in page; empty when none is configured. */
    Optional<String> provider();

    /**
     * Begins: where the browser has to go.
     *
     * @param returnTo the path of ours to show afterwards
     * @return empty when the provider cannot be reached now
     * @throws IllegalStateException when no provider is configured
     */
    Optional<Departure> depart(HttpRequest<?> request, String returnTo);

    /** What the provider answered, through the browser. */
    Arrival arrive(HttpRequest<?> request);

    /** Where the browser can sign out of the provider too; empty when it has no such place. */
    Optional<URI> signOut();

    /**
     * On the way to the provider.
     *
     * @param provider where to send the browser
     * @param cookie to set: only the browser that left may come back
     */
    record Departure(URI provider, Cookie cookie) {}

    /** Back from the provider. */
    sealed interface Arrival {

        /**
         * Signed in.
         *
         * @param session the cookie of the session
         * @param used takes away the cookie of the departure
         * @param returnTo the path to show now
         */
        record Entered(Cookie session, Cookie used, String returnTo) implements Arrival {}

        /** Not signed in. */
        record Refused(SignInRefused.Reason reason) implements Arrival {}
    }
}
