package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.ProviderSignIn.Departure;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** A real OpenID provider on loopback, and the browser that goes there and back. */
final class Provider implements AutoCloseable {

    static final String CLIENT = "noaber";
    private static final String ISSUER = "gemeente";

    private final MockOAuth2Server server = new MockOAuth2Server();

    Provider() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** Settings that fit it, with a secret. */
    ProviderSettings settings(List<String> assurance) {
        return settings("geheim", null, assurance);
    }

    ProviderSettings settings(@Nullable String secret, @Nullable String key, List<String> assurance) {
        return settings(issuer(), secret, key, assurance);
    }

    static ProviderSettings settings(
            String issuer, @Nullable String secret, @Nullable String key, List<String> assurance) {
        return new ProviderSettings(
                issuer,
                "http://localhost:8080/",
                CLIENT,
                secret,
                key,
                "Gemeente",
                List.of("openid"),
                assurance,
                "realm_access.roles",
                List.of("noaber-beheer=ADMIN", "noaber-pa=STAFF", "noaber-partner=PARTNER"),
                "oin",
                List.of("00000001002564440000=6f2c1c6e-6a3c-5d0e-9b1f-0c3d2d4a5b6c"),
                null,
                "name");
    }

    /** What it will say of the next user: a subject, and claims. */
    void knows(String subject, Map<String, ?> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), claims));
    }

    /** Where its public keys are. */
    String keys() {
        return server.jwksUrl(ISSUER).toString();
    }

    /** The browser goes there and is sent back: the request that we then get. */
    HttpRequest<?> back(Departure departure) {
        try (HttpClient browser =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            URI location = browser.send(
                            java.net.http.HttpRequest.newBuilder(departure.provider())
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .orElseThrow();
            return at(location, departure.cookie());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest<?> at(URI location, Cookie cookie) {
        return HttpRequest.GET(location.getRawPath() + "?" + location.getRawQuery())
                .cookie(cookie);
    }

    /** A parameter of the question that a departure asks. */
    static Optional<String> parameter(URI question, String name) {
        Map<String, String> parameters = Stream.of(question.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
