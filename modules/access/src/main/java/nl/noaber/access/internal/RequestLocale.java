package nl.noaber.access.internal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;

/** In which language a request wants to be answered. */
final class RequestLocale {

    private static final List<Locale> SPOKEN = List.of(Viewer.DUTCH, Locale.ENGLISH);

    private RequestLocale() {}

    static Locale of(HttpRequest<?> request) {
        return chosen(request).or(() -> accepted(request)).orElse(Viewer.DUTCH);
    }

    private static Optional<Locale> chosen(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(Viewers.LANGUAGE_COOKIE)
                .map(Cookie::getValue)
                .map(Locale::of)
                .filter(SPOKEN::contains);
    }

    private static Optional<Locale> accepted(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE, String.class, "");
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(header), SPOKEN));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
