package nl.noaber.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.Problem;

/**
 * Signing in with an address and a password that are kept here, and with what is asked beside them.
 *
 * <p>An address that is unknown is answered like a wrong password, in words and in time. Attempts are counted for each
 * address on the network with each account, and for each browser that signed in before by itself: who keeps guessing shuts
 * out himself, and not the user.
 *
 * <p>{@link SignedIn} is published in the transaction that stores the session, {@link SignInRefused} when it comes to
 * nothing.
 */
public interface LocalSignIn {

    /** Whether anybody has a password here. */
    boolean isOffered();

    Entry enter(HttpRequest<?> request, String email, String password);

    /** The second step: a code of the authenticator, or one of the recovery codes. */
    Entry prove(HttpRequest<?> request, String code);

    /** For whom the role requires a second factor that is not there yet; empty when nobody is on the way in. */
    Optional<FactorSetUp> setUp(HttpRequest<?> request);

    /** The same once more, after a code that was not right. */
    Optional<FactorSetUp> setUpAgain(HttpRequest<?> request);

    /** Turns that second factor on with its first code, and lets the user in. */
    Entry confirm(HttpRequest<?> request, String code);

    /** How far somebody has come. */
    sealed interface Entry {

        /**
         * In.
         *
         * @param cookies to set
         * @param recoveryCodes to show, this once, when a second factor was turned on
         */
        record Entered(List<Cookie> cookies, List<String> recoveryCodes) implements Entry {}

        /** Now a code is asked. */
        record FactorAsked(Cookie onTheWay) implements Entry {}

        /** Now a second factor is to be set up. */
        record FactorToSetUp(Cookie onTheWay) implements Entry {}

        record Refused(List<Problem> problems) implements Entry {}
    }
}
