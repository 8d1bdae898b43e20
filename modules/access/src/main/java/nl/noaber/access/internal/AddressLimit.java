package nl.noaber.access.internal;

import io.micronaut.core.util.clhm.ConcurrentLinkedHashMap;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often one address, or one account, may be asked what anybody may ask, in this process: a whole office can be behind an
 * address, so the bounds are wide. It costs no statement, so that a flood stays cheap.
 */
@Singleton
final class AddressLimit {

    private static final int REMEMBERED = 100_000;

    private final Clock clock;
    private final Map<String, AtomicInteger> counts = new ConcurrentLinkedHashMap.Builder<String, AtomicInteger>()
            .maximumWeightedCapacity(REMEMBERED)
            .build();

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    /** Whether the address may do this once more; counts it. */
    boolean allows(Door door, String address) {
        return count(door, address).incrementAndGet() <= door.most;
    }

    /** Whether the address may do this no more for now; counts nothing. */
    boolean isSpent(Door door, String address) {
        return count(door, address).get() >= door.most;
    }

    /** Whether the address did more than it may; counts nothing. */
    boolean isOver(Door door, String address) {
        return count(door, address).get() > door.most;
    }

    /** Whether nobody knocked there yet; counts nothing. */
    boolean isUntouched(Door door, String address) {
        return count(door, address).get() == 0;
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
        long stretch = clock.instant().getEpochSecond() / door.stretch.toSeconds();
        return counts.computeIfAbsent(door + "|" + network(address) + "|" + stretch, _ -> new AtomicInteger());
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
        /** When these are spent, accounts that are tried for the first time. */
        PASSWORD_SLOWLY(10, Duration.ofSeconds(10)),
        /** The same of accounts that were tried before: new names take no place from these. */
        PASSWORD_AGAIN_SLOWLY(10, Duration.ofSeconds(10)),
        /** One account from one address: what is beyond it is not even counted in the database. */
        ACCOUNT_HERE(20),
        ACCOUNT_HERE_SLOWLY(1, Duration.ofSeconds(30)),
        /** One account, wherever from. */
        ACCOUNT(100),
        ACCOUNT_SLOWLY(1, Duration.ofSeconds(10)),
        FORGOTTEN(40),
        FORGOTTEN_SLOWLY(5, Duration.ofSeconds(10)),
        LINK(100),
        LINK_SLOWLY(20, Duration.ofSeconds(10)),
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
