package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import nl.noaber.access.ProviderSignIn.Arrival;
import nl.noaber.access.ProviderSignIn.Departure;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Proofs that no provider would give: of a key that is not its own, of none, or of an hour ago. */
@NoaberTest
class ForgedProofTest {

    /** In seconds. */
    private static final long HOUR = 3_600;

    private final AttemptRepository attempts;
    private final ProviderEntrance entrance;
    private final RequestOrigin origin;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final TestClock clock;

    ForgedProofTest(
            AttemptRepository attempts,
            ProviderEntrance entrance,
            RequestOrigin origin,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            TestClock clock) {
        this.attempts = attempts;
        this.entrance = entrance;
        this.origin = origin;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Test
    void refusesAProofThatTheProviderDidNotSign() throws IOException, JOSEException, ParseException {
        try (Provider provider = new Provider();
                Forger forger = new Forger(provider.keys())) {
            OpenIdSignIn signIn = signIn(Provider.settings(forger.issuer(), "geheim", null, List.of()));
            RSAKey own = new RSAKeyGenerator(2048).keyID("onbekend").generate();
            for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256)) {
                Departure departure = departed(signIn);
                SignedJWT forged = new SignedJWT(
                        new JWSHeader.Builder(algorithm).keyID("onbekend").build(),
                        forger.claims(parameter(departure, "nonce")));
                forged.sign(new RSASSASigner(own));
                forger.gives(forged);
                assertThat(reason(signIn.arrive(answered(departure, "x")))).isEqualTo(Reason.NOT_TRUSTED);
            }
            Departure departure = departed(signIn);
            forger.gives(new PlainJWT(forger.claims(parameter(departure, "nonce"))));
            assertThat(reason(signIn.arrive(answered(departure, "x")))).isEqualTo(Reason.NOT_TRUSTED);
        }
    }

    @Test
    void refusesAProofThatIsTooOld() throws IOException, JOSEException, ParseException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("echt").generate();
        try (Forger other = Forger.signing(key)) {
            OpenIdSignIn signIn = signIn(Provider.settings(other.issuer(), "geheim", null, List.of()));
            for (boolean old : List.of(true, false)) {
                Departure departure = departed(signIn);
                JWTClaimsSet claims = other.claims(parameter(departure, "nonce"));
                long end = claims.getExpirationTime().toInstant().getEpochSecond();
                SignedJWT proof = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("echt").build(),
                        new JWTClaimsSet.Builder(claims)
                                .claim("exp", old ? end - HOUR : end)
                                .build());
                proof.sign(new RSASSASigner(key));
                other.gives(proof);
                assertThat(reason(signIn.arrive(answered(departure, "x"))) == Reason.NOT_TRUSTED)
                        .as("refused for its age")
                        .isEqualTo(old);
            }
        }
    }

    private OpenIdSignIn signIn(ProviderSettings settings) {
        return new OpenIdSignIn(
                settings,
                new ProviderClient(settings, new ClientProof(settings), clock),
                new ClaimRules(settings),
                attempts,
                entrance,
                origin,
                new AddressLimit(clock),
                transactions,
                events,
                clock);
    }

    private static Departure departed(OpenIdSignIn signIn) {
        return signIn.depart(HttpRequest.GET("/sign-in/provider"), "/").orElseThrow();
    }

    private static HttpRequest<?> answered(Departure departure, String code) {
        String answer = "http://here/sign-in/provider/answer?code=" + code + "&state=" + parameter(departure, "state");
        return Provider.at(URI.create(answer), departure.cookie());
    }

    private static String parameter(Departure departure, String name) {
        return Provider.parameter(departure.provider(), name).orElseThrow();
    }

    private static Reason reason(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Refused.class);
        return ((Arrival.Refused) arrival).reason();
    }
}
