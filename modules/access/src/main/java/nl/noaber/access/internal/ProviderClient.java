package nl.noaber.access.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.noaber.access.ProviderSignIn;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.internal.AttemptRepository.Attempt;
import org.jspecify.annotations.Nullable;

/** Speaks OpenID Connect with the provider of the configuration. */
@Singleton
@Requires(bean = ProviderSettings.class)
final class ProviderClient {

    /** What the NLGov profile allows a proof to be signed with. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int MOST_BYTES = 200_000;

    private final ProviderSettings settings;
    private final ClientProof proof;
    private final Clock clock;
    private volatile @Nullable Provider known;

    ProviderClient(ProviderSettings settings, ClientProof proof, Clock clock) {
        this.settings = settings;
        this.proof = proof;
        this.clock = clock;
    }

    /** Where the browser asks for a code. */
    URI question(State state, Nonce nonce, CodeVerifier verifier) throws ProviderRefusal {
        AuthenticationRequest.Builder question = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope(settings.scopes().toArray(String[]::new)), client(), answer())
                .endpointURI(provider().metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        if (!settings.assurance().isEmpty()) {
            question.acrValues(settings.assurance().stream().map(ACR::new).toList());
        }
        return question.build().toURI();
    }

    /** What the provider proves of the user who brought this code. */
    IDTokenClaimsSet proven(AuthorizationCode code, Attempt attempt) throws ProviderRefusal {
        Provider provider = provider();
        OIDCTokenResponse tokens = exchanged(provider, code, attempt);
        try {
            IDTokenClaimsSet claims =
                    provider.validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
            ACR assurance = claims.getACR();
            if (!settings.assurance().isEmpty()
                    && (assurance == null || !settings.assurance().contains(assurance.getValue()))) {
                throw new ProviderRefusal(Reason.TOO_WEAK, "acr is " + assurance);
            }
            return claims;
        } catch (BadJOSEException | JOSEException untrusted) {
            throw new ProviderRefusal(Reason.NOT_TRUSTED, untrusted);
        }
    }

    /** Whether an answer names this provider, or none. */
    boolean isFrom(@Nullable Issuer issuer) {
        return issuer == null || issuer.getValue().equals(settings.issuer());
    }

    /** Where a browser signs out there. */
    Optional<URI> signOut() {
        try {
            URI endpoint = provider().metadata().getEndSessionEndpointURI();
            return Optional.ofNullable(endpoint)
                    .map(there -> new LogoutRequest(there, null, null, client(), ours("/sign-in"), null, null).toURI());
        } catch (ProviderRefusal unreachable) {
            return Optional.empty();
        }
    }

    private OIDCTokenResponse exchanged(Provider provider, AuthorizationCode code, Attempt attempt)
            throws ProviderRefusal {
        URI endpoint = provider.metadata().getTokenEndpointURI();
        HTTPRequest question = new TokenRequest.Builder(
                        endpoint,
                        proof.at(endpoint),
                        new AuthorizationCodeGrant(code, answer(), new CodeVerifier(attempt.verifier())))
                .build()
                .toHTTPRequest();
        question.setConnectTimeout(TIMEOUT_MILLIS);
        question.setReadTimeout(TIMEOUT_MILLIS);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(question.send());
            if (response instanceof OIDCTokenResponse tokens
                    && tokens.getOIDCTokens().getIDToken() != null) {
                return tokens;
            }
            throw new ProviderRefusal(Reason.REFUSED_THERE, "the code was refused");
        } catch (ParseException | IOException nonsense) {
            throw new ProviderRefusal(Reason.UNREACHABLE, nonsense);
        }
    }

    private Provider provider() throws ProviderRefusal {
        Provider provider = known;
        Instant now = clock.instant();
        if (provider == null || provider.until().isBefore(now)) {
            provider = resolved(now.plus(FRESH));
            known = provider;
        }
        return provider;
    }

    private Provider resolved(Instant until) throws ProviderRefusal {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES))
                    .retrying(true)
                    .build();
            IDTokenValidator validator = new IDTokenValidator(
                    metadata.getIssuer(), client(), new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
            return new Provider(metadata, validator, until);
        } catch (GeneralException | IOException unreachable) {
            throw new ProviderRefusal(Reason.UNREACHABLE, unreachable);
        }
    }

    private ClientID client() {
        return new ClientID(settings.clientId());
    }

    /** Where the provider sends the browser back: the one address that it knows of us. */
    URI answer() {
        return ours(ProviderSignIn.ANSWER);
    }

    private URI ours(String path) {
        return URI.create(settings.address().replaceAll("/+$", "") + path);
    }

    /** What is known of the provider for a while. */
    private record Provider(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}
}
