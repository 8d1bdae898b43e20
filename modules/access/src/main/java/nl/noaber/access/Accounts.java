package nl.noaber.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/**
 * Looking after the users. Administrators do, auditors read; anybody reads the own account. A change of role or
 * organisation, and closing, end all sessions of the user on every process within seconds.
 *
 * <p>{@link AccountChanged} is published in the transaction of each change.
 */
public interface Accounts {

    /** Whether the viewer may read all accounts. */
    static boolean isOpenTo(Viewer viewer) {
        return viewer.role() == Role.ADMIN || viewer.role() == Role.AUDITOR;
    }

    /** Those of these that the viewer may see. */
    Map<UserId, Account> byIds(Viewer viewer, Set<UserId> ids);

    default Optional<Account> byId(Viewer viewer, UserId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** By name; empty for who may not read them. */
    Page<Account> list(Viewer viewer, AccountFilter filter, PageRequest page);

    long count(Viewer viewer, AccountFilter filter);

    /** Makes an account and sends the link with which its password is set. */
    AccountOutcome invite(Viewer viewer, NewAccount account);

    AccountOutcome update(Viewer viewer, UserId id, int expectedVersion, AccountChange change);

    /** Lets the user in no more; never the last administrator who can come in. */
    AccountOutcome close(Viewer viewer, UserId id, int expectedVersion);

    AccountOutcome reopen(Viewer viewer, UserId id, int expectedVersion);

    /** Sends a link with which the user sets a password: the invitation once more, or after one was forgotten. */
    AccountOutcome sendLink(Viewer viewer, UserId id);

    /** For who lost authenticator and recovery codes: takes the second factor away, and ends the user's sessions. */
    AccountOutcome removeSecondFactor(Viewer viewer, UserId id);

    /** The roles in which who has a password needs a second factor; empty for who may not read the accounts. */
    Set<Role> secondFactorRoles(Viewer viewer);

    /** Whether it was done: by administrators only. */
    boolean requireSecondFactor(Viewer viewer, Collection<Role> roles);
}
