package nl.noaber.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of programs. Only a digest of a token is kept, so that nobody can read one again. Users make and revoke their
 * own; administrators see all and revoke any.
 */
public interface ApiTokens {

    /** What every token begins with, so that one that strayed is recognised. */
    String PREFIX = "noaber_";

    /** For how long a token can be made, in days. */
    int LONGEST_DAYS = 366;

    /**
     * For how long after a sign-in at an OpenID provider the tokens of that user work: who left there cannot sign in any more,
     * and nobody tells us. The next sign-in makes them work again. Users with a password are closed here, which ends theirs.
     */
    Duration VOUCHED_FOR = Duration.ofDays(30);

    /** Those of these that the viewer may see. */
    Map<ApiTokenId, ApiToken> byIds(Viewer viewer, Set<ApiTokenId> ids);

    /** Of each of these users, as far as the viewer may see them: the newest first, the revoked ones too. */
    Map<UserId, List<ApiToken>> of(Viewer viewer, Set<UserId> owners);

    /** Of all users, for who looks after them: the newest first. */
    Page<ApiToken> list(Viewer viewer, PageRequest page);

    long count(Viewer viewer);

    Creation create(Viewer viewer, NewApiToken token);

    /** Takes it back, at once in this process and within seconds in others; empty when it is not there or not theirs. */
    @Nullable
    ApiToken revoke(Viewer viewer, ApiTokenId id);

    /** What came of making one. */
    sealed interface Creation {

        /**
         * Made.
         *
         * @param secret the token itself, this once; null when it was made before and only asked for again
         */
        record Created(ApiToken token, @Nullable String secret) implements Creation {}

        record Refused(List<Problem> problems) implements Creation {}
    }
}
