package nl.noaber.access.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Proves to the provider that it is us: with a signed statement ({@code private_key_jwt}), or with a secret. */
@Singleton
@Requires(bean = ProviderSettings.class)
final class ClientProof {

    private final ClientID client;
    private final @Nullable Secret secret;
    private final @Nullable JWK key;

    ClientProof(ProviderSettings settings) {
        this.client = new ClientID(settings.clientId());
        String written = settings.clientSecret();
        this.secret = written == null ? null : new Secret(written);
        String file = settings.clientKey();
        this.key = file == null ? null : read(Path.of(file));
    }

    /** A proof for this address, good for a minute. */
    ClientAuthentication at(URI endpoint) {
        if (secret != null) {
            return new ClientSecretBasic(client, secret);
        }
        if (key == null || key.getAlgorithm() == null) {
            throw new IllegalStateException("checked when it was read");
        }
        try {
            return new PrivateKeyJWT(
                    client,
                    endpoint,
                    JWSAlgorithm.parse(key.getAlgorithm().getName()),
                    privateKey(key),
                    key.getKeyID(),
                    null);
        } catch (JOSEException e) {
            throw new IllegalStateException("signing for the provider", e);
        }
    }

    private static JWK read(Path file) {
        try {
            JWK key = JWK.parse(Files.readString(file));
            if (!key.isPrivate() || key.getAlgorithm() == null || key.getKeyID() == null) {
                throw unusable(file, null);
            }
            return key;
        } catch (IOException | ParseException e) {
            throw unusable(file, e);
        }
    }

    private static IllegalArgumentException unusable(Path file, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "noaber.provider.client-key: " + file + " is no private key as a JWK with kid and alg.", cause);
    }

    private static PrivateKey privateKey(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> rsa.toPrivateKey();
            case ECKey curve -> curve.toPrivateKey();
            default -> throw new JOSEException("no key of RSA or a curve");
        };
    }
}
