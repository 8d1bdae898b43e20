package nl.noaber.access.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import nl.noaber.access.ProviderSignIn;

/** What there is while no provider is configured. */
@Singleton
@Requires(missingBeans = OpenIdSignIn.class)
final class NoProvider implements ProviderSignIn {

    @Override
    public Optional<String> provider() {
        return Optional.empty();
    }

    @Override
    public Optional<Departure> depart(HttpRequest<?> request, String returnTo) {
        throw new IllegalStateException("no provider is configured");
    }

    @Override
    public Arrival arrive(HttpRequest<?> request) {
        throw new IllegalStateException("no provider is configured");
    }

    @Override
    public Optional<URI> signOut() {
        return Optional.empty();
    }
}
