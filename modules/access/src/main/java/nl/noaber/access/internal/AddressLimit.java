package nl.noaber.access.internal;

import io.micronaut.core.util.clhm.ConcurrentLinkedHashMap;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.kernel.database.Forgetful;

/**
 * How often one address, or one account, may be asked what anybody may ask, in this process: a whole office can be behind an
 * address, so the bounds are wide. It costs no statement, so that a flood stays cheap.
 */
@Singleton
final class AddressLimit implements Forgetful {

    private static final int REMEMBERED = 100_000;

    /** Among so many places addresses that may do a thing slowly are divided. */
    private static final int PLACES = 30;

    private final Clock clock;
    private final byte[] salt = Digest.random(16);
    private final Map<String, AtomicInteger> counts = new ConcurrentLinkedHashMap.Builder<String, AtomicInteger>()
            .maximumWeightedCapacity(REMEMBERED)
            .build();

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void forget() {
        counts.clear();
    }

    /** Whether the address may do this once more; counts it. */
    boolean allows(Door door, String address) {
        return count(door, address).incrementAndGet() <= door.most;
    }

    /** Counts it, and tells the how manieth it is. */
    int counts(Door door, String address) {
        return count(door, address).incrementAndGet();
    }

    /**
     * Whether this may be done once more at the place that the address has for it; counts it. Nobody can tell which place
     * that is, and it is another one in each stretch.
     */
    boolean allowsAtPlace(Door door, String subject, String address) {
        byte[] mixed = Digest.of(HexFormat.of().formatHex(salt) + stretch(door) + subject + network(address));
        return allows(door, subject + " at " + Math.floorMod(Arrays.hashCode(mixed), PLACES));
    }

    /** In how many seconds a count at this door begins anew. */
    long secondsLeft(Door door) {
        long stretch = door.stretch.toSeconds();
        return stretch - clock.instant().getEpochSecond() % stretch;
    }

    /** Whether the address may do this no more for now; counts nothing. */
    boolean isSpent(Door door, String address) {
        return count(door, address).get() >= door.most;
    }

    /** Whether the address did more than it may; counts nothing. */
    boolean isOver(Door door, String address) {
        return count(door, address).get() > door.most;
    }

    /** Whether somebody knocked there once; counts nothing. */
    boolean isOnce(Door door, String address) {
        return count(door, address).get() == 1;
    }

    /** Takes one back: it came to something good. What was counted in a stretch that is over counts no more. */
    void giveBack(Door door, String address) {
        count(door, address).updateAndGet(counted -> Math.max(0, counted - 1));
    }

    private AtomicInteger count(Door door, String address) {
        return counts.computeIfAbsent(door + "|" + network(address) + "|" + stretch(door), _ -> new AtomicInteger());
    }

    private long stretch(Door door) {
        return clock.instant().getEpochSecond() / door.stretch.toSeconds();
    }

    /** One customer has a whole network of version 6, of which only the first half tells him from others. */
    static String network(String address) {
        if (!address.contains(":") || !address.matches("[0-9A-Fa-f:.]+")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8) : address;
        } catch (UnknownHostException none) {
            return address;
        }
    }

    /** What anybody can knock on. */
    enum Door {
        /** Accounts, however often each: many mistakes with one are counted there, and shut out nobody else. */
        PASSWORD(50),
        /** When these are spent, one account from there. */
        IN_FLOOD(2, Duration.ofMinutes(1)),
        /** From a flooded address, passwords that are looked at, of whichever accounts. */
        LOOKED_IN_FLOOD(60, Duration.ofMinutes(1)),
        /** From a flooded address, tries of any name: more the server has no time for. */
        FLOOD(3_000, Duration.ofMinutes(1)),
        /** One account from one address: what is beyond it is not even counted in the database. */
        ACCOUNT_HERE(20),
        ACCOUNT_HERE_SLOWLY(1, Duration.ofSeconds(30)),
        /** One account, wherever from. */
        ACCOUNT(100),
        /** When these are spent, at each place: one in ten seconds at all of them together. */
        ACCOUNT_SLOWLY(1, Duration.ofSeconds(10L * PLACES)),
        FORGOTTEN(40),
        /** When these are spent, for one address of mail. */
        FORGOTTEN_SLOWLY(1, Duration.ofMinutes(1)),
        /** Links that are none. */
        LINK(100),
        /** Of tries with names that nobody has, what the audit trail tells one by one. */
        UNKNOWN_TOLD(50),
        PROVIDER(600),
        TOKEN(300);

        private final int most;
        private final Duration stretch;

        Door(int most) {
            this(most, Duration.ofMinutes(15));
        }

        Door(int most, Duration stretch) {
            this.most = most;
            this.stretch = stretch;
        }
    }
}
