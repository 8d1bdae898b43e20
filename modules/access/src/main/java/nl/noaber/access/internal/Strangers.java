package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import nl.noaber.access.internal.AddressLimit.Door;

/**
 * What may be tried with a password from a browser in which that account never signed in. Nobody is locked out by what others
 * try, and no guessing goes on at any speed:
 *
 * <ul>
 *   <li>One account from one address: ten times in a quarter of an hour, over all processes. After that still one in half a
 *       minute.
 *   <li>One address: fifty accounts in a quarter of an hour, in this process. After that still ten new ones in ten seconds,
 *       and as many that were tried before: so a colleague in the same town hall comes in with the right password, a mistake
 *       before it or not, while one password on all accounts goes no faster.
 *   <li>One account: a hundred times in a quarter of an hour, wherever from. After that still one in ten seconds.
 * </ul>
 *
 * What goes beyond costs no hash, which takes time and memory, and no statement; and what was not looked at is no mistake. A
 * browser that was here before has a count of its own, which no flood touches. Who tries at the same time as a flood on the
 * very same account from the very same address shares the one place in half a minute with it; the link of a forgotten
 * password, by mail or handed over by an administrator, makes the browser one that was here before, and no flood stands in
 * the way of that. An account that does not exist is counted as any other.
 */
@Singleton
final class Strangers {

    private final AddressLimit limit;

    Strangers(AddressLimit limit) {
        this.limit = limit;
    }

    /** Whether the password is looked at; counts it. */
    boolean mayTry(String address, String email) {
        String here = AddressLimit.network(address) + " " + email;
        boolean first = limit.isUntouched(Door.ACCOUNT_HERE, here);
        boolean may = mayTryHere(here, subject(address, email))
                && mayTryFrom(address, first)
                && (limit.allows(Door.ACCOUNT, email) || limit.allows(Door.ACCOUNT_SLOWLY, email));
        if (!may) {
            limit.giveBack(Door.ACCOUNT_HERE, here);
        }
        return may;
    }

    private boolean mayTryHere(String here, String subject) {
        return limit.allows(Door.ACCOUNT_HERE, here) || !limit.isSpent(Door.ACCOUNT_HERE_SLOWLY, subject);
    }

    private boolean mayTryFrom(String address, boolean first) {
        return first
                ? limit.allows(Door.PASSWORD, address) || limit.allows(Door.PASSWORD_SLOWLY, address)
                : !limit.isOver(Door.PASSWORD, address) || limit.allows(Door.PASSWORD_AGAIN_SLOWLY, address);
    }

    /** Whether one more password is looked at when too many were wrong; counts it. */
    boolean mayGoOn(String subject) {
        return limit.allows(Door.ACCOUNT_HERE_SLOWLY, subject);
    }

    /** Who tries, where nothing is known of the browser. */
    static String subject(String address, String email) {
        return "password " + AddressLimit.network(address) + " " + email;
    }

    /** It was the one who may. What its address did is given back where this try counted there: the first of an account. */
    void forget(String address, String email) {
        String here = AddressLimit.network(address) + " " + email;
        if (limit.isOnce(Door.ACCOUNT_HERE, here)) {
            limit.giveBack(Door.PASSWORD, address);
        }
        limit.giveBack(Door.ACCOUNT, email);
        limit.giveBack(Door.ACCOUNT_HERE, here);
    }
}
