package nl.noaber.access.internal;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.util.clhm.ConcurrentLinkedHashMap;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.noaber.access.ApiToken;
import nl.noaber.access.ApiTokenId;
import nl.noaber.access.ApiTokens;
import nl.noaber.access.User;
import nl.noaber.access.internal.AddressLimit.Door;
import nl.noaber.kernel.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose token a request brings; what is known of one is read again every few seconds. */
@Singleton
final class TokenBearers {

    private static final Logger LOG = LoggerFactory.getLogger(TokenBearers.class);

    private static final String SCHEME = "bearer ";

    /** For so long another process may not know yet that a token was revoked, or its user's role changed. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** So often is noted that a token is used. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int REMEMBERED = 10_000;

    private final ApiTokenRepository tokens;
    private final AddressLimit addresses;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean demonstration;
    private final Map<String, Known> known = new ConcurrentLinkedHashMap.Builder<String, Known>()
            .maximumWeightedCapacity(REMEMBERED)
            .build();

    TokenBearers(
            ApiTokenRepository tokens,
            AddressLimit addresses,
            Transactions transactions,
            Clock clock,
            @Value("${noaber.demonstration:false}") boolean demonstration) {
        this.tokens = tokens;
        this.addresses = addresses;
        this.transactions = transactions;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** A token, and its user as he is now. */
    record Bearer(ApiToken token, User user) {}

    private record Known(Bearer bearer, Instant until) {}

    static boolean presents(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
    }

    Optional<Bearer> of(HttpRequest<?> request, String address) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION, String.class, "");
        boolean isOurs = header.toLowerCase(Locale.ROOT).startsWith(SCHEME + ApiTokens.PREFIX) && header.length() < 200;
        return isOurs ? of(header.substring(SCHEME.length()).strip(), address) : Optional.empty();
    }

    void forget(ApiTokenId token) {
        known.values().removeIf(last -> last.bearer().token().id().equals(token));
    }

    /** One that was good here before is looked at however many that are none come from the same address. */
    private Optional<Bearer> of(String token, String address) {
        Instant now = clock.instant();
        byte[] digest = Digest.of(token);
        String key = HexFormat.of().formatHex(digest);
        Known last = known.get(key);
        if (last != null && last.until().isAfter(now)) {
            return Optional.of(last.bearer());
        }
        boolean isLookedAt = last != null || addresses.allows(Door.TOKEN, address);
        Optional<Bearer> good = isLookedAt ? tokens.good(digest, now, demonstration) : Optional.empty();
        good.ifPresentOrElse(
                bearer -> {
                    if (last == null) {
                        addresses.giveBack(Door.TOKEN, address);
                    }
                    known.put(key, new Known(bearer, now.plus(FRESH)));
                    note(bearer.token(), address, now);
                },
                () -> known.remove(key));
        return good;
    }

    /** When it was used last is good to know, and no reason to fail. */
    private void note(ApiToken token, String address, Instant now) {
        Instant before = token.lastUsedAt();
        if (before != null && before.plus(NOTED).isAfter(now)) {
            return;
        }
        try {
            transactions.retrying(() -> tokens.use(token.id(), address, now));
        } catch (RuntimeException unwritable) {
            LOG.debug("That a token was used could not be noted: {}", unwritable.toString());
        }
    }
}
