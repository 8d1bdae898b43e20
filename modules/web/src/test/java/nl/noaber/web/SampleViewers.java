package nl.noaber.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import nl.noaber.access.Caller;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.People;

/** Whoever brings the cookie {@code test-viewer} is whom it names: {@code staff}, {@code partner}, {@code admin}. */
@Singleton
@Primary
class SampleViewers implements Viewers {

    static final String STAFF = "test-viewer=staff";

    @Override
    public Optional<Viewer> viewerOf(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie("test-viewer")
                .map(cookie -> speaking(named(cookie.getValue()), language(request)));
    }

    private static Viewer named(String name) {
        return switch (name) {
            case "partner" -> People.partner();
            case "admin" -> People.admin();
            default -> People.staff();
        };
    }

    private static Locale language(HttpRequest<?> request) {
        return Locale.of(request.getCookies()
                .findCookie(LANGUAGE_COOKIE)
                .map(Cookie::getValue)
                .orElse("nl"));
    }

    private static Viewer speaking(Viewer viewer, Locale locale) {
        return new Viewer(viewer.userId(), viewer.name(), viewer.role(), viewer.organisationId(), locale, "test");
    }

    @Override
    public Optional<Caller> callerOf(HttpRequest<?> request) {
        return viewerOf(request).map(viewer -> new Caller(viewer, null));
    }

    @Override
    public String addressOf(HttpRequest<?> request) {
        return "test";
    }
}
