package nl.noaber.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import nl.noaber.access.SignInRefused;
import nl.noaber.app.Worlds;
import nl.noaber.gateway.SchemaText;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Database;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who wants in, or wants another to do something unasked. */
@NoaberTest
class SignInAttackTest {

    private final Wire wire;
    private final Router router;
    private final SchemaText schema;
    private final Database database;
    private final TestClock clock;
    private final ApplicationEventPublisher<Object> events;

    SignInAttackTest(
            Wire wire,
            Router router,
            SchemaText schema,
            Database database,
            TestClock clock,
            ApplicationEventPublisher<Object> events,
            Worlds worlds) {
        this.wire = wire;
        this.router = router;
        this.schema = schema;
        this.database = database;
        this.clock = clock;
        this.events = events;
        worlds.load();
    }

    @BeforeEach
    void begin() {
        clock.advance(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie: a=b\r\nSet-Cookie: c=d",
                "/\t/evil.example",
                ""
            })
    void leadsNowhereElseAfterSigningIn(String there) {
        HttpResponse<String> answer =
                wire.form("/sign-in", Map.of("user", Ids.named("user/staff").toString(), "return", there));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Wire.location(answer)).isEqualTo("/");
        assertThat(answer.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.startsWith("noaber-"));
    }

    @Test
    void believesNoCookieThatWasChanged() {
        String session = wire.session("staff");
        assertThat(home(session)).isEqualTo(200);
        String value = session.substring("noaber-session=".length());

        List<String> changed = new ArrayList<>(List.of(
                "noaber-session=",
                "noaber-session=" + value + "AAAA",
                "noaber-session=" + value.substring(4),
                "noaber-session=" + new StringBuilder(value).reverse(),
                "noaber-session=null",
                "noaber-session={\"alg\":\"none\"}",
                "noaber-session=eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."));
        for (int place = 0; place < value.length(); place += 9) {
            char other = value.charAt(place) == 'A' ? 'B' : 'A';
            changed.add("noaber-session=" + value.substring(0, place) + other + value.substring(place + 1));
        }

        for (String cookie : changed) {
            assertThat(home(cookie)).as(cookie).isEqualTo(303);
        }
        assertThat(home("noaber-on-the-way=" + value)).isEqualTo(303);
    }

    /** Each address that a form can be sent to, asked of the router, so that no new one is forgotten. */
    @Test
    void takesNoFormFromAnotherSite() {
        String session = wire.session("admin");
        TreeSet<String> addresses = new TreeSet<>();
        router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                .filter(route -> route.getDeclaringType().getName().startsWith("nl.noaber.web."))
                .map(route -> route.getUriMatchTemplate().toString().replaceAll("\\{[^}]*}", "x"))
                .forEach(addresses::add);
        assertThat(addresses).contains("/account/password", "/account/tokens", "/administration/users", "/sign-out");

        for (String address : addresses) {
            for (Map<String, String> headers : List.of(
                    Map.of("Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "same-site"),
                    Map.of("Origin", "https://evil.example"),
                    Map.of("Origin", "null"),
                    Map.<String, String>of())) {
                var request = wire.formTo(address, Map.of("x", "y")).header("Cookie", session);
                headers.forEach(request::header);
                assertThat(wire.send(request).statusCode())
                        .as(address + headers)
                        .isEqualTo(403);
            }
        }
        assertThat(home(session)).as("nobody signed out").isEqualTo(200);
    }

    @Test
    void signsNobodyInForAnotherSite() {
        for (Map<String, String> headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"),
                Map.of("Origin", "https://evil.example"))) {
            var request = wire.formTo(
                    "/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/"));
            headers.forEach(request::header);
            HttpResponse<String> answer = wire.send(request);

            assertThat(answer.statusCode()).as(headers.toString()).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/json"
            })
    void takesNoDocumentThatAFormCouldSend(String type) {
        var request = wire.to("/graphql")
                .header("Cookie", wire.session("staff"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"query\":\"{ viewer { id } }\"}"));

        assertThat(wire.send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void answersNoOtherSiteAndOpensNoDoorToOne() {
        String body = "{\"query\":\"{ viewer { id } }\"}";
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Origin", "null"))) {
            var request = wire.document(body).header("Cookie", wire.session("staff"));
            headers.forEach(request::header);
            HttpResponse<String> answer = wire.send(request);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
        }
        HttpResponse<String> asked = wire.send(wire.to("/graphql")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asked.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    /** Guessing goes through forms alone, which are counted; no document takes a password, however often it asks. */
    @Test
    void hasNoFieldToGuessPasswordsWith() {
        assertThat(schema.printed())
                .doesNotContainPattern("(?i)\\b(password|passphrase|recoveryCode|oneTimeCode)\\w*\\s*:");
        HttpResponse<String> batch = wire.send(wire.document("[{\"query\":\"{ __typename }\"}]"));
        assertThat(batch.statusCode()).isEqualTo(400);
        assertThat(batch.body()).contains("BATCH_NOT_SUPPORTED");
    }

    @Test
    void countsAGuessOnceHoweverManyPasswordsAFormHas() {
        String email = "niemand-" + clock.instant().getEpochSecond() + "@example.org";
        String many = "email=" + email + "&email=ander@example.org" + "&password=raad".repeat(100);
        for (int attempt = 0; attempt < 11; attempt++) {
            assertThat(signIn(many)).contains("horen niet bij elkaar");
        }
        assertThat(signIn(many)).contains("te vaak geprobeerd");
    }

    @Test
    void writesDownWhoFailedAndNotWhatWasTyped() {
        wire.form("/sign-in", Map.of("email", "Geheim!Wachtwoord99", "password", "nog-een-geheim-77"));

        assertThat(database.sql("""
            SELECT COUNT(*)
              FROM change_log
             WHERE action = 'SIGNED_IN'
               AND outcome = 'REFUSED'
               AND occurred_at >= :now
            """).bind("now", clock.instant()).count()).isEqualTo(1);
        assertThat(database.sql("""
            SELECT COUNT(*)
              FROM change_log
             WHERE CONCAT_WS(' ', actor_name, origin, fields, record_type) LIKE :typed
                OR CONCAT_WS(' ', actor_name, origin, fields, record_type) LIKE :password
            """)
                        .bind("typed", "%Geheim!Wachtwoord99%")
                        .bind("password", "%nog-een-geheim-77%")
                        .count())
                .isZero();
    }

    @Test
    void writesDownHowManyTriedWithNamesThatNobodyHas() {
        Instant now = clock.instant();
        events.publishEvent(new SignInRefused(SignInRefused.Reason.UNKNOWN_NAMES, "192.0.2.9", null, 4711));

        assertThat(database.sql("""
            SELECT fields
              FROM change_log
             WHERE action = 'SIGNED_IN'
               AND outcome = 'REFUSED'
               AND origin = '192.0.2.9'
               AND occurred_at >= :now
            """).bind("now", now).list(row -> row.text("fields")))
                .singleElement()
                .asString()
                .contains("times", "4711");
    }

    @Test
    void showsNoPasswordAgain() {
        HttpResponse<String> refused =
                wire.form("/sign-in", Map.of("email", "a@example.org", "password", "nog-een-geheim-78"));
        HttpResponse<String> ended =
                wire.form("/account/password", Map.of("current", "nog-een-geheim-79", "password", "nog-een-geheim-80"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("a@example.org").doesNotContain("nog-een-geheim");
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).doesNotContain("nog-een-geheim");
        for (HttpResponse<String> answer : List.of(refused, ended)) {
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void answersAForgottenPasswordTheSameWay() {
        String known = wire.form("/sign-in/forgotten", Map.of("email", "beheer@example.org"))
                .body();
        String unknown = wire.form("/sign-in/forgotten", Map.of("email", "niemand@example.org"))
                .body();
        String nonsense = wire.form("/sign-in/forgotten", Map.of("email", "\r\nBcc: a@example.org"))
                .body();

        assertThat(unknown).isEqualTo(known);
        assertThat(nonsense).isEqualTo(known);
    }

    private String signIn(String body) {
        return wire.send(wire.to("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .body();
    }

    private int home(String cookie) {
        return wire.send(wire.to("/account").header("Cookie", cookie)).statusCode();
    }
}
