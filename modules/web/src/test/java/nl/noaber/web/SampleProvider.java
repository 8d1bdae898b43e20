package nl.noaber.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import nl.noaber.access.ProviderSignIn;
import nl.noaber.access.SignInRefused.Reason;

/** A provider that lets in everybody, unless the answer names a reason not to. */
@Singleton
@Primary
class SampleProvider implements ProviderSignIn {

    @Override
    public Optional<String> provider() {
        return Optional.of("Gemeente Voorbeeld");
    }

    @Override
    public Optional<Departure> depart(HttpRequest<?> request, String returnTo) {
        return returnTo.equals("/away")
                ? Optional.empty()
                : Optional.of(new Departure(
                        URI.create("https://login.example/?to=" + returnTo), Cookie.of("noaber-sign-in", "there")));
    }

    @Override
    public Arrival arrive(HttpRequest<?> request) {
        return request.getParameters()
                .get("reason", Reason.class)
                .<Arrival>map(Arrival.Refused::new)
                .orElseGet(() -> new Arrival.Entered(
                        Cookie.of("test-viewer", "staff"),
                        Cookie.of("noaber-sign-in", "").maxAge(Duration.ZERO),
                        "/sample"));
    }

    @Override
    public Optional<URI> signOut() {
        return Optional.of(URI.create("https://login.example/logout"));
    }
}
