package nl.noaber.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What others did to an account since somebody saw it, and what it was before. The change log knows, which this module does not: whoever puts the
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

    /** Every address that these accounts ever had, as far as that is still known, in small letters. */
    Map<UserId, Set<String>> addresses(Collection<UserId> ids);

    /** The accounts that ever had one of these addresses, in whatever capitals, as far as that is still known. */
    Set<UserId> everWith(Collection<String> addresses);
}
