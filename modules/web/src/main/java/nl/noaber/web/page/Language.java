package nl.noaber.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.noaber.access.Viewers;

/** The language that was chosen on this device, and how it is chosen. */
final class Language {

    private static final Set<String> SPOKEN = Set.of("nl", "en");

    private Language() {}

    static Optional<Locale> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(Viewers.LANGUAGE_COOKIE)
                .map(Cookie::getValue)
                .filter(SPOKEN::contains)
                .map(Locale::of);
    }

    static Cookie cookie(String language) {
        return Cookie.of(Viewers.LANGUAGE_COOKIE, SPOKEN.contains(language) ? language : "nl")
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .maxAge(Duration.ofDays(365));
    }
}
