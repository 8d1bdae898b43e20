package nl.noaber.access;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.Problem;

/**
 * What a user who is signed in does with passwords and codes. They are not in the GraphQL schema: documents are logged,
 * cached and sent on more easily than forms. Nothing here is open to a token.
 */
public interface OwnAccount {

    /** The session of this request, to tell it from others. */
    Optional<UUID> session(HttpRequest<?> request);

    /** Changes the password, ends all other sessions and revokes all tokens: who had the old one may have made some. */
    Change changePassword(HttpRequest<?> request, String current, String wanted);

    /** Begins to set up a second factor; empty when there is one, or no password to put it beside. */
    Optional<FactorSetUp> setUp(HttpRequest<?> request);

    /** The same once more, after a code that was not right. */
    Optional<FactorSetUp> setUpAgain(HttpRequest<?> request);

    /** Turns it on with its first code; gives the recovery codes. */
    Change confirm(HttpRequest<?> request, String password, String code);

    /** Turns it off, unless the role needs it. */
    Change remove(HttpRequest<?> request, String password);

    /** Makes new recovery codes; the old ones are good no longer. */
    Change renewCodes(HttpRequest<?> request, String password);

    /** What came of it. */
    sealed interface Change {

        /**
         * Done.
         *
         * @param recoveryCodes to show, this once; empty when there are no new ones
         */
        record Done(List<String> recoveryCodes) implements Change {}

        record Refused(List<Problem> problems) implements Change {}
    }
}
