package nl.noaber.access;

import java.util.Optional;

/** Users on whose behalf something is read or done while they are not there, by what they once asked for. */
public interface AbsentUsers {

    /**
     * The user as he is now; empty when he may not come in any more, or a provider did not vouch for him lately, as with
     * {@link ApiTokens#VOUCHED_FOR}.
     */
    Optional<User> byId(UserId id);
}
