package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;

/**
 * Remembers in which browser somebody signed in before, so that attempts made elsewhere count nothing there. It lets
 * nobody in.
 */
@Singleton
final class DeviceCookie {

    static final String NAME = "noaber-device";

    private static final String PURPOSE = "device";
    private static final Duration GOOD = Duration.ofDays(180);
    private static final int USERS = 5;

    private final SignedText signed;
    private final RequestOrigin origin;
    private final Clock clock;

    DeviceCookie(SignedText signed, RequestOrigin origin, Clock clock) {
        this.signed = signed;
        this.origin = origin;
        this.clock = clock;
    }

    /** Whether nobody signed in with this browser before. */
    boolean isNew(HttpRequest<?> request) {
        return read(request).isEmpty();
    }

    /** The browser's own name, when this user signed in with it before. */
    Optional<String> of(HttpRequest<?> request, UserId user) {
        return read(request)
                .filter(device -> device.users().contains(user.value().toString()))
                .map(Device::name);
    }

    /** The cookie that remembers this user too. */
    Cookie remembering(HttpRequest<?> request, UserId user) {
        Optional<Device> before = read(request);
        List<String> users = new ArrayList<>(before.map(Device::users).orElse(List.of()));
        String id = user.value().toString();
        users.remove(id);
        users.addFirst(id);
        String content = String.join(
                "|",
                before.map(Device::name).orElseGet(() -> Ids.next().toString()),
                Long.toString(clock.instant().plus(GOOD).getEpochSecond()),
                String.join("|", users.subList(0, Math.min(users.size(), USERS))));
        return Cookie.of(NAME, signed.sign(PURPOSE, content))
                .path("/sign-in")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(origin.isSecure(request))
                .maxAge(GOOD);
    }

    private Optional<Device> read(HttpRequest<?> request) {
        Instant now = clock.instant();
        return request.getCookies()
                .findCookie(NAME)
                .flatMap(cookie -> signed.verified(PURPOSE, cookie.getValue()))
                .map(content -> List.of(content.split("\\|")))
                .filter(parts ->
                        Instant.ofEpochSecond(Long.parseLong(parts.get(1))).isAfter(now))
                .map(parts -> new Device(parts.getFirst(), parts.subList(2, parts.size())));
    }

    private record Device(String name, List<String> users) {}
}
