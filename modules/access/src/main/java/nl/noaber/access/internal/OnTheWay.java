package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.PasswordRepository.Holder;
import nl.noaber.kernel.Ids;

/** Remembers, between password and second factor, whose password it was. It is no session: nothing else takes it. */
@Singleton
final class OnTheWay {

    static final String NAME = "noaber-on-the-way";

    private static final String PURPOSE = "on the way in";
    private static final Duration GOOD = Duration.ofMinutes(10);

    private final SignedText signed;
    private final RequestOrigin origin;
    private final PasswordRepository passwords;
    private final Clock clock;

    OnTheWay(SignedText signed, RequestOrigin origin, PasswordRepository passwords, Clock clock) {
        this.signed = signed;
        this.origin = origin;
        this.passwords = passwords;
        this.clock = clock;
    }

    Cookie cookie(HttpRequest<?> request, Holder holder) {
        String content = String.join(
                "|",
                holder.user().id().value().toString(),
                Long.toString(clock.instant().plus(GOOD).getEpochSecond()),
                holder.mark());
        return cookie(request, signed.sign(PURPOSE, content), GOOD);
    }

    Cookie removed(HttpRequest<?> request) {
        return cookie(request, "", Duration.ZERO);
    }

    /** Whose password was right a moment ago, and is still the same. */
    Optional<Holder> holder(HttpRequest<?> request) {
        Instant now = clock.instant();
        return request.getCookies()
                .findCookie(NAME)
                .flatMap(cookie -> signed.verified(PURPOSE, cookie.getValue()))
                .map(content -> List.of(content.split("\\|", -1)))
                .filter(parts ->
                        Instant.ofEpochSecond(Long.parseLong(parts.get(1))).isAfter(now))
                .flatMap(parts -> Ids.parse(parts.getFirst())
                        .flatMap(id -> passwords.byId(new UserId(id)))
                        .filter(holder -> holder.mark().equals(parts.get(2))));
    }

    private Cookie cookie(HttpRequest<?> request, String value, Duration good) {
        return Cookie.of(NAME, value)
                .path("/sign-in")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(origin.isSecure(request))
                .maxAge(good);
    }
}
