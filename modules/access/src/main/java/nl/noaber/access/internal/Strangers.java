package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import nl.noaber.access.internal.AddressLimit.Door;

/**
 * What may be tried with a password from a browser in which that account never signed in. Nobody is locked out by what others
 * try, and no guessing goes on at any speed:
 *
 * <ul>
 *   <li>One account from one address: ten times in a quarter of an hour, over all processes.
 *   <li>One address: fifty accounts in a quarter of an hour, in this process. After that still each account with which nothing
 *       went wrong from there, once, and ten in ten seconds together: so a colleague in the same town hall comes in with the
 *       right password, while one password on all accounts is tried once and no faster.
 *   <li>One account: a hundred times in a quarter of an hour, wherever from. After that still one in ten seconds.
 * </ul>
 *
 * What goes beyond costs no hash, which takes time and memory, and what goes far beyond no statement. A browser that was here
 * before has a count of its own, which nothing of this touches; and whoever is held up by a flood that goes on makes the
 * browser such a one by the mailed link of a forgotten password. An account that does not exist is counted as any other.
 */
@Singleton
final class Strangers {

    private final AddressLimit limit;

    Strangers(AddressLimit limit) {
        this.limit = limit;
    }

    /** Whether it was tried so often from there that nothing is to be looked up any more; counts it. */
    boolean isFlood(String address, String email) {
        return !limit.allows(Door.ACCOUNT_HERE, AddressLimit.network(address) + " " + email);
    }

    /**
     * Whether the password is looked at; counts it.
     *
     * @param first whether nothing went wrong with this account from there
     */
    boolean mayTry(String address, String email, boolean first) {
        boolean spent = first ? !limit.allows(Door.PASSWORD, address) : limit.isOver(Door.PASSWORD, address);
        if (spent && !(first && limit.allows(Door.PASSWORD_SLOWLY, address))) {
            return false;
        }
        return limit.allows(Door.ACCOUNT, email) || limit.allows(Door.ACCOUNT_SLOWLY, email);
    }

    /** It was the one who may. */
    void forget(String address, String email) {
        limit.giveBack(Door.PASSWORD, address);
        limit.giveBack(Door.ACCOUNT, email);
        limit.giveBack(Door.ACCOUNT_HERE, AddressLimit.network(address) + " " + email);
    }
}
