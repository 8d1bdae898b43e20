package nl.noaber.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Optional;

/**
 * Coming in and going out. A session is a signed cookie that every process of the installation accepts: it lasts twelve
 * hours after the last request and a week at most, and ends at once when the user signs out or gets another role.
 *
 * <p>For now there are demonstration users only. Signing in to a real account becomes one more method here: what it
 * needs to know differs, what it gives is the same cookie.
 *
 * <p>{@link SignedIn} and {@link SignedOut} are published in the transaction, for the audit trail.
 */
public interface SignIn {

    /** Whom one may be in the demonstration, one per role and a colleague; empty when this is no demonstration. */
    List<User> demonstrationUsers();

    /**
     * Signs in as a demonstration user.
     *
     * @param request where it comes from
     * @return the cookie to set in the answer; empty when there is no such user, or this is no demonstration
     */
    Optional<Cookie> asDemonstrationUser(HttpRequest<?> request, UserId user);

    /**
     * Ends the session of this request, if it has one.
     *
     * @return the cookie to set in the answer, which takes away the session's
     */
    Cookie signOut(HttpRequest<?> request);
}
