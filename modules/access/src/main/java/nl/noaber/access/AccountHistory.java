package nl.noaber.access;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What others did to an account since somebody saw it. The change log knows, which this module does not: whoever puts the
 * modules together answers. The fields are named, and their values written, as in {@link AccountChanged}.
 */
public interface AccountHistory {

    /**
     * Whether a change that started from an older version collides with what others did since.
     *
     * @param sent the fields that it sets
     */
    Optional<AccountConflict> conflict(UserId id, int expectedVersion, Map<String, @Nullable String> sent);

    /** Whether others changed anything since an older version. */
    Optional<AccountConflict> changedSince(UserId id, int expectedVersion);
}
