package nl.noaber.access.internal;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands between us and a provider: the provider's keys, and proofs that the provider did not give. */
final class Forger implements AutoCloseable {

    private final HttpServer server;
    private final AtomicReference<String> proof = new AtomicReference<>("");

    /** @param keys where the real provider's public keys are; null for its own */
    Forger(@Nullable String keys) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%2$s",
                     "subject_types_supported":["public"],"response_types_supported":["code"],
                     "id_token_signing_alg_values_supported":["RS256"]}
                    """.formatted(issuer(), keys == null ? issuer() + "/keys" : keys)));
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        "{\"token_type\":\"Bearer\",\"access_token\":\"a\",\"id_token\":\"" + proof.get() + "\"}"));
        server.start();
    }

    /** A provider of its own, which signs with this key. */
    static Forger signing(RSAKey key) throws IOException {
        Forger provider = new Forger(null);
        provider.server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        return provider;
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What a proof would say that is right in everything but its signature. */
    JWTClaimsSet claims(String nonce) throws ParseException {
        long now = InstantSource.system().instant().getEpochSecond();
        return JWTClaimsSet.parse(Map.of(
                "iss", issuer(), "aud", Provider.CLIENT, "sub", "iemand", "iat", now, "exp", now + 60, "nonce", nonce));
    }

    void gives(JWT forged) {
        proof.set(forged.serialize());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
