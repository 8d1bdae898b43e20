package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.internal.AddressLimit.Door;
import nl.noaber.kernel.Problem;

/**
 * How many links that are none were tried from an address. A link is looked up before it is counted, so that whoever has a
 * good one comes in whatever others try there: its secret is too long to be guessed, and looking one up is a single read by
 * the primary key, for a flood too.
 */
@Singleton
final class WrongLinks {

    private final AddressLimit addresses;
    private final RequestOrigin origin;

    WrongLinks(AddressLimit addresses, RequestOrigin origin) {
        this.addresses = addresses;
        this.origin = origin;
    }

    /** What was found; counts when it is nothing. */
    <T> Optional<T> counted(HttpRequest<?> request, Optional<T> found) {
        if (found.isEmpty()) {
            addresses.counts(Door.LINK, origin.address(request));
        }
        return found;
    }

    /** How long nothing is said of links that are none; zero when they were not too many. */
    Duration pause(HttpRequest<?> request) {
        return addresses.isOver(Door.LINK, origin.address(request))
                ? Duration.ofSeconds(addresses.secondsLeft(Door.LINK))
                : Duration.ZERO;
    }

    Entry refused(HttpRequest<?> request) {
        Duration pause = pause(request);
        return pause.isZero()
                ? LocalEntrance.refused("LINK_NOT_GOOD", "")
                : new Entry.Refused(List.of(Problem.of("TOO_MANY_LINKS", "", pause.toSeconds())));
    }
}
