package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.access.Announcements;
import nl.noaber.access.ProviderSignIn.Arrival;
import nl.noaber.access.ProviderSignIn.Departure;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at a provider that runs beside the test. */
@NoaberTest
@TestInstance(Lifecycle.PER_CLASS)
class OpenIdSignInTest {

    private static final HttpRequest<?> HERE = HttpRequest.GET("/sign-in/provider");
    private static final Map<String, ?> STAFF =
            Map.of("name", "Adviseur public affairs", "realm_access", Map.of("roles", List.of("iets", "noaber-pa")));

    private final AttemptRepository attempts;
    private final ProviderEntrance entrance;
    private final RequestOrigin origin;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final TestClock clock;
    private final Viewers viewers;
    private final Database database;
    private final Announcements announcements;
    private final Provider provider;

    OpenIdSignInTest(
            AttemptRepository attempts,
            ProviderEntrance entrance,
            RequestOrigin origin,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            TestClock clock,
            Viewers viewers,
            Database database,
            Announcements announcements)
            throws IOException {
        this.attempts = attempts;
        this.entrance = entrance;
        this.origin = origin;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.viewers = viewers;
        this.database = database;
        this.announcements = announcements;
        this.provider = new Provider();
    }

    @BeforeAll
    void listens() {
        announcements.heard().clear();
    }

    @AfterAll
    void stops() {
        provider.close();
    }

    @Test
    void letsInWhomTheProviderProves() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        provider.knows("medewerker-1", STAFF);

        Arrival.Entered entered = entered(signIn.arrive(provider.back(departed(signIn, "/contacts"))));

        Viewer viewer = viewer(entered);
        assertThat(viewer.role()).isEqualTo(Role.STAFF);
        assertThat(viewer.name()).isEqualTo("Adviseur public affairs");
        assertThat(entered.returnTo()).isEqualTo("/contacts");
        assertThat(entered.used().getMaxAge()).isZero();
    }

    @Test
    void asksWithWhatCannotBeGuessedOrReplayed() {
        Departure departure = departed(signIn(provider.settings(List.of("urn:hoog"))), "/");

        assertThat(parameter(departure, "response_type")).isEqualTo("code");
        assertThat(parameter(departure, "scope")).isEqualTo("openid");
        assertThat(parameter(departure, "redirect_uri")).isEqualTo("http://localhost:8080/sign-in/provider/answer");
        assertThat(parameter(departure, "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(departure, "acr_values")).isEqualTo("urn:hoog");
        assertThat(parameter(departure, "state")).hasSizeGreaterThanOrEqualTo(22);
        assertThat(parameter(departure, "nonce")).hasSizeGreaterThanOrEqualTo(22);
        assertThat(departure.cookie().isHttpOnly()).isTrue();
    }

    @Test
    void isTheSameUserTheNextTimeWithTheRoleOfThen() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        provider.knows("medewerker-2", STAFF);
        Arrival.Entered before = entered(signIn.arrive(provider.back(departed(signIn, "/"))));
        UUID user = viewer(before).userId();

        provider.knows("medewerker-2", Map.of("name", "Beheerder", "realm_access", Map.of("roles", "noaber-beheer")));
        Viewer after = viewer(entered(signIn.arrive(provider.back(departed(signIn, "/")))));

        assertThat(after.userId()).isEqualTo(user);
        assertThat(after.role()).isEqualTo(Role.ADMIN);
        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.viewerOf(HttpRequest.GET("/").cookie(before.session())))
                .isEmpty();
    }

    @Test
    void bindsAPartnerToItsOrganisation() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        Map<String, ?> partner = Map.of("realm_access", Map.of("roles", List.of("noaber-partner")));

        provider.knows("partner-1", partner);
        assertThat(reason(signIn.arrive(provider.back(departed(signIn, "/"))))).isEqualTo(Reason.NO_ORGANISATION);

        provider.knows(
                "partner-1",
                Map.of("realm_access", Map.of("roles", List.of("noaber-partner")), "oin", "00000001002564440000"));
        Viewer viewer = viewer(entered(signIn.arrive(provider.back(departed(signIn, "/")))));
        assertThat(viewer.organisationId()).isEqualTo(UUID.fromString("6f2c1c6e-6a3c-5d0e-9b1f-0c3d2d4a5b6c"));
        assertThat(viewer.name()).isEqualTo("partner-1");
    }

    @Test
    void refusesWhoHasNoRoleHere() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        provider.knows("burger", Map.of("roles", List.of("noaber-pa")));

        assertThat(reason(signIn.arrive(provider.back(departed(signIn, "/"))))).isEqualTo(Reason.NO_ROLE);
        assertThat(announcements.heard()).contains(new SignInRefused(Reason.NO_ROLE, "127.0.0.1", null));
    }

    @Test
    void endsTheSessionsOfWhoHasNoRoleAnyMore() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        provider.knows("vertrokken", STAFF);
        Arrival.Entered before = entered(signIn.arrive(provider.back(departed(signIn, "/"))));

        provider.knows("vertrokken", Map.of());
        assertThat(reason(signIn.arrive(provider.back(departed(signIn, "/"))))).isEqualTo(Reason.NO_ROLE);

        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.viewerOf(HttpRequest.GET("/").cookie(before.session())))
                .isEmpty();
    }

    @Test
    void refusesAnAnswerThatDidNotBeginInThisBrowser() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        Departure mine = departed(signIn, "/");
        HttpRequest<?> answer = provider.back(mine);

        Cookie another = departed(signIn, "/").cookie();
        assertThat(reason(signIn.arrive(Provider.at(answer.getUri(), another)))).isEqualTo(Reason.NOT_BEGUN_HERE);
        assertThat(reason(signIn.arrive(HttpRequest.GET(answer.getUri())))).isEqualTo(Reason.NOT_BEGUN_HERE);
    }

    @Test
    void takesAnAnswerOnce() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        provider.knows("medewerker-4", STAFF);
        HttpRequest<?> answer = provider.back(departed(signIn, "/"));

        assertThat(signIn.arrive(answer)).isInstanceOf(Arrival.Entered.class);
        assertThat(reason(signIn.arrive(answer))).isEqualTo(Reason.NOT_BEGUN_HERE);
        HttpRequest<?> sameCode = answered(departed(signIn, "/"), code(answer));
        assertThat(reason(signIn.arrive(sameCode))).isEqualTo(Reason.NOT_TRUSTED);
    }

    @Test
    void refusesWhoStaysAwayTooLong() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        HttpRequest<?> answer = provider.back(departed(signIn, "/"));

        clock.advance(Duration.ofMinutes(10));
        assertThat(reason(signIn.arrive(answer))).isEqualTo(Reason.NOT_BEGUN_HERE);
    }

    @Test
    void refusesACodeOfAnotherAttempt() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        HttpRequest<?> another = provider.back(departed(signIn, "/"));
        Departure departure = departed(signIn, "/");
        HttpRequest<?> answer = provider.back(departure);

        String swapped = answer.getUri().toString().replace(code(answer), code(another));
        assertThat(reason(signIn.arrive(Provider.at(URI.create(swapped), departure.cookie()))))
                .isEqualTo(Reason.REFUSED_THERE);
    }

    @Test
    void refusesAProofForAnotherAttempt() {
        assertThat(reasonAfter(Map.of("nonce", "van-een-ander"))).isEqualTo(Reason.NOT_TRUSTED);
    }

    @Test
    void refusesAProofForAnotherClient() {
        assertThat(reasonAfter(Map.of("aud", "een-andere-toepassing"))).isEqualTo(Reason.NOT_TRUSTED);
    }

    @Test
    void refusesAProofOfAnotherProvider() {
        assertThat(reasonAfter(Map.of("iss", "https://elders.example"))).isEqualTo(Reason.NOT_TRUSTED);
    }

    @Test
    void refusesLessAssuranceThanItAsks() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of("urn:hoog")));
        provider.knows("medewerker-6", STAFF);
        assertThat(reason(signIn.arrive(provider.back(departed(signIn, "/"))))).isEqualTo(Reason.TOO_WEAK);

        provider.knows("medewerker-6", Map.of("acr", "urn:hoog", "realm_access", Map.of("roles", "noaber-pa")));
        assertThat(signIn.arrive(provider.back(departed(signIn, "/")))).isInstanceOf(Arrival.Entered.class);
    }

    @Test
    void refusesWhoseAccountWasClosed() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        provider.knows("medewerker-7", STAFF);
        entered(signIn.arrive(provider.back(departed(signIn, "/"))));
        transactions.retrying(
                () -> database.sql("UPDATE user_account SET active = FALSE").update());

        provider.knows("medewerker-7", STAFF);
        assertThat(reason(signIn.arrive(provider.back(departed(signIn, "/"))))).isEqualTo(Reason.CLOSED);
        transactions.retrying(
                () -> database.sql("UPDATE user_account SET active = TRUE").update());
    }

    @Test
    void provesItselfWithASignedStatement(@TempDir Path folder) throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048)
                .algorithm(JWSAlgorithm.PS256)
                .keyID("noaber-1")
                .generate();
        Path file = Files.writeString(folder.resolve("key.json"), key.toJSONString());
        OpenIdSignIn signIn = signIn(provider.settings(null, file.toString(), List.of()));
        provider.knows("medewerker-8", STAFF);

        assertThat(signIn.arrive(provider.back(departed(signIn, "/")))).isInstanceOf(Arrival.Entered.class);
    }

    @Test
    void saysWhenTheProviderIsAway() throws IOException {
        Provider gone = new Provider();
        OpenIdSignIn signIn = signIn(gone.settings(List.of()));
        gone.close();

        assertThat(signIn.depart(HERE, "/")).isEmpty();
        assertThat(announcements.heard()).contains(new SignInRefused(Reason.UNREACHABLE, "127.0.0.1", null));
    }

    @Test
    void letsInWhoLeftBeforeTheAddressWasFlooded() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        provider.knows("medewerker-9", STAFF);
        HttpRequest<?> answer = provider.back(departed(signIn, "/"));
        int refused = 0;
        while (reason(signIn.arrive(HERE)) != Reason.TOO_OFTEN) {
            refused++;
        }

        assertThat(refused).isEqualTo(599);
        assertThat(signIn.arrive(answer)).isInstanceOf(Arrival.Entered.class);
    }

    @Test
    void asksTheProviderOnlySoOftenForOneAddress() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        int departed = 0;
        while (departed < 1_000 && signIn.depart(HERE, "/").isPresent()) {
            departed++;
        }

        assertThat(departed).isEqualTo(600);
        assertThat(reason(signIn.arrive(HERE))).isEqualTo(Reason.TOO_OFTEN);
    }

    @Test
    void refusesAnAnswerThatIsNone() {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        for (String answer : List.of(
                "",
                "?",
                "?code=x",
                "?error=access_denied",
                "?code=x&state=",
                "?state=%00&code=%FF",
                "?code=a&code=b&state=x")) {
            assertThat(signIn.arrive(HttpRequest.GET("/sign-in/provider/answer" + answer)))
                    .as(answer)
                    .isInstanceOf(Arrival.Refused.class);
        }
    }

    @Test
    void leadsToTheProvidersOwnSignOut() {
        URI there = signIn(provider.settings(List.of())).signOut().orElseThrow();

        assertThat(there.toString()).startsWith(provider.issuer()).contains("client_id=noaber");
    }

    private Reason reasonAfter(Map<String, ?> wrong) {
        OpenIdSignIn signIn = signIn(provider.settings(List.of()));
        HttpRequest<?> answer = provider.back(departed(signIn, "/"));
        provider.knows("iemand", wrong);
        return reason(signIn.arrive(answer));
    }

    private static HttpRequest<?> answered(Departure departure, String code) {
        String answer = "http://here/sign-in/provider/answer?code=" + code + "&state=" + parameter(departure, "state");
        return Provider.at(URI.create(answer), departure.cookie());
    }

    private static String code(HttpRequest<?> answer) {
        return Provider.parameter(answer.getUri(), "code").orElseThrow();
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

    private static Departure departed(OpenIdSignIn signIn, String returnTo) {
        return signIn.depart(HERE, returnTo).orElseThrow();
    }

    private static String parameter(Departure departure, String name) {
        return Provider.parameter(departure.provider(), name).orElseThrow();
    }

    private Viewer viewer(Arrival.Entered entered) {
        return viewers.viewerOf(HttpRequest.GET("/").cookie(entered.session())).orElseThrow();
    }

    private static Arrival.Entered entered(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Entered.class);
        return (Arrival.Entered) arrival;
    }

    private static Reason reason(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Refused.class);
        return ((Arrival.Refused) arrival).reason();
    }
}
