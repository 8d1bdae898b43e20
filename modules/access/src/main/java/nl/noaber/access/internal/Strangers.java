package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import nl.noaber.access.internal.AddressLimit.Door;

/**
 * What may be tried with a password from a browser in which that account never signed in. Nobody is locked out by what others
 * try with other accounts, and no guessing goes on at any speed:
 *
 * <ul>
 *   <li>One account from one address: ten times in a quarter of an hour, over all processes. After that still one in half a
 *       minute.
 *   <li>One address: fifty accounts in a quarter of an hour, in this process. After that it is flooded, and each account has
 *       two places a minute there of its own, which no other name takes: a colleague in the same town hall comes in with the
 *       right password at once, whatever names are tried there. Of names that nobody has nothing is looked at then; these are
 *       answered as if it were, after the same second. At most one password a second is looked at there, so that nobody tries
 *       one password on all accounts that he knows; and at most fifty tries a second are taken at all.
 *   <li>One account: a hundred times in a quarter of an hour, wherever from. After that still one in ten seconds, at thirty
 *       places over which addresses are divided anew every five minutes: who floods from a few addresses takes a few of them.
 * </ul>
 *
 * What is refused costs no hash, which takes time and memory, and no statement; a name that nobody has costs one read by key
 * in a flooded address. What was not looked at is no mistake. A browser that was here before has a count of its own, which no
 * flood touches.
 *
 * <p>What cannot be had so: who comes from the very same address with the very same account as a flood that never pauses, or
 * while a hundred networks flood that one account, is told from it by nothing but the password, and looking at all
 * passwords is guessing at any speed. Neither is a colleague of somebody who tries sixty accounts that are there each minute. The way out is the link of a forgotten password, by mail or handed over by an
 * administrator: a good link is never counted, and makes the browser one that was here before.
 */
@Singleton
final class Strangers {

    private final AddressLimit limit;

    Strangers(AddressLimit limit) {
        this.limit = limit;
    }

    /** Whether a password is looked at. */
    enum Turn {
        /** As long as it was not tried too often over all processes. */
        USUAL,
        /** If somebody has that name; whatever was counted elsewhere. */
        IN_FLOOD,
        /** Not now. */
        LATER
    }

    /** Counts one more try. */
    Turn turn(String address, String email) {
        int tried = limit.counts(Door.ACCOUNT_HERE, here(address, email));
        if (tried == 1) {
            limit.counts(Door.PASSWORD, address);
        }
        boolean flooded = limit.isOver(Door.PASSWORD, address);
        if (mayTryHere(address, email, flooded) && mayTry(address, email)) {
            return flooded ? Turn.IN_FLOOD : Turn.USUAL;
        }
        giveBack(address, email, tried == 1);
        if (flooded) {
            limit.giveBack(Door.IN_FLOOD, here(address, email));
        }
        return Turn.LATER;
    }

    /** Whether one more password is looked at in a flooded address, whosever it is; counts it. */
    boolean mayLookInFlood(String address) {
        return limit.allows(Door.LOOKED_IN_FLOOD, address);
    }

    private boolean mayTryHere(String address, String email, boolean flooded) {
        String here = here(address, email);
        return flooded
                ? limit.allows(Door.FLOOD, address) && limit.allows(Door.IN_FLOOD, here)
                : !limit.isOver(Door.ACCOUNT_HERE, here)
                        || !limit.isSpent(Door.ACCOUNT_HERE_SLOWLY, subject(address, email));
    }

    private boolean mayTry(String address, String email) {
        return limit.allows(Door.ACCOUNT, email) || limit.allowsAtPlace(Door.ACCOUNT_SLOWLY, email, address);
    }

    /** Whether one more password is looked at when too many were wrong; counts it. */
    boolean mayGoOn(String subject) {
        return limit.allows(Door.ACCOUNT_HERE_SLOWLY, subject);
    }

    /** Who tries, where nothing is known of the browser. */
    static String subject(String address, String email) {
        return "password " + here(address, email);
    }

    /** It was the one who may. What its address did is given back where this try counted there: the first of an account. */
    void forget(String address, String email) {
        giveBack(address, email, limit.isOnce(Door.ACCOUNT_HERE, here(address, email)));
        limit.giveBack(Door.ACCOUNT, email);
    }

    private void giveBack(String address, String email, boolean first) {
        if (first) {
            limit.giveBack(Door.PASSWORD, address);
        }
        limit.giveBack(Door.ACCOUNT_HERE, here(address, email));
    }

    private static String here(String address, String email) {
        return AddressLimit.network(address) + " " + email;
    }
}
