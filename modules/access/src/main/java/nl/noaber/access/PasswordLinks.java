package nl.noaber.access;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import nl.noaber.kernel.Problem;

/** The links by which somebody without a password comes in: invited, or having forgotten it. */
public interface PasswordLinks {

    /** Whether links can be mailed; without mail an administrator hands them over. */
    boolean canMail();

    /**
     * Sends a link to this address if it is a user's. Nobody learns whether it is: the work is done after the answer, and
     * at most three times in a quarter of an hour for one user.
     *
     * @return why no link is sent, whether it is a user's or not: too many were asked for from where this one comes
     */
    Optional<Problem> forgotten(HttpRequest<?> request, String email);

    /**
     * For whom the link is, by address; empty when it was used, has expired or never was one. A good one is found whatever
     * was tried from the same address.
     */
    Optional<String> holder(HttpRequest<?> request, String link);

    /** How long to wait before trying another link that is none from there; zero when there were not too many of them. */
    Duration pause(HttpRequest<?> request);

    /** Sets the password of whoever holds this link, ends the sessions there were, and goes on to sign in. */
    LocalSignIn.Entry set(HttpRequest<?> request, String link, String password);
}
