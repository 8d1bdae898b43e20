package nl.noaber.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes of one installation: what one of them grants or takes away, the other knows within seconds. */
@NoaberTest
class TwoProcessesTest {

    private static final String PASSWORD = "vier losse woorden samen";

    /** So long a process believes what it last read of a session, a user or a token. */
    private static final Duration SECONDS = Duration.ofSeconds(6);

    private final Wire wire;
    private final HtmlClient admin;
    private final ApplicationContext other;
    private final URI there;
    private final HttpClient client = HttpClient.newHttpClient();

    TwoProcessesTest(Wire wire, HtmlClient admin, Environment environment, Worlds worlds) {
        this.wire = wire;
        this.admin = admin;
        worlds.load();
        other = another(environment);
        there = other.getBean(EmbeddedServer.class).start().getURI();
        admin.post("/sign-in", Map.of("user", People.admin().userId().toString(), "return", "/search"));
    }

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    void acceptsElsewhereWhoSignedInHereUntilRoleSessionOrAccountEnds() {
        String account = invited("secretaris@example.org");
        String session = signedIn("secretaris@example.org");
        String token = token(session);
        assertThat(page(session)).isEqualTo(200);
        assertThat(viewer(token)).contains("STAFF");

        changeRole(account, "BOARD");
        later();
        assertThat(page(session)).as("whose role is another signs in anew").isEqualTo(303);
        assertThat(viewer(token))
                .as("a token ends with the role that it was made in")
                .contains("UNAUTHENTICATED");

        String again = signedIn("secretaris@example.org");
        assertThat(page(again)).isEqualTo(200);
        wire.send(wire.formTo("/sign-out", Map.of()).header("Cookie", again).header("Sec-Fetch-Site", "same-origin"));
        later();
        assertThat(page(again)).as("signed out here").isEqualTo(303);

        String last = signedIn("secretaris@example.org");
        assertThat(page(last)).isEqualTo(200);
        String fresh = token(last);
        assertThat(viewer(fresh)).contains("BOARD");
        admin.post("/administration/users/" + account + "/closing", version(account));
        later();
        assertThat(page(last)).as("closed here").isEqualTo(303);
        assertThat(viewer(fresh)).contains("UNAUTHENTICATED");
    }

    private void later() {
        other.getBean(TestClock.class).advance(SECONDS);
    }

    private String invited(String email) {
        String id = Ids.next().toString();
        HtmlPage shown = admin.post(
                "/administration/users", Map.of("id", id, "name", "Secretaris", "email", email, "role", "STAFF"));
        String link = shown.one("code").text();
        wire.form(
                "/sign-in/password",
                Map.of("link", link.substring(link.indexOf("link=") + "link=".length()), "password", PASSWORD));
        return id;
    }

    private void changeRole(String account, String role) {
        Map<String, String> form = new LinkedHashMap<>();
        admin.get("/administration/users/" + account)
                .document()
                .select("form.form input[name]")
                .forEach(input -> form.put(input.attr("name"), input.attr("value")));
        form.put("role", role);
        assertThat(admin.post("/administration/users/" + account, form).text()).contains("De gebruiker is gewijzigd");
    }

    private Map<String, String> version(String account) {
        return Map.of(
                "version",
                admin.get("/administration/users/" + account)
                        .document()
                        .select("form[action$=closing] input[name=version]")
                        .attr("value"));
    }

    private String signedIn(String email) {
        return Wire.cookie(
                wire.send(wire.formTo("/sign-in", Map.of("email", email, "password", PASSWORD, "return", "/"))
                        .header("Sec-Fetch-Site", "same-origin")),
                "noaber-session");
    }

    private String token(String session) {
        String page = wire.send(wire.formTo(
                                "/account/tokens",
                                Map.of("id", Ids.next().toString(), "name", "Dashboard", "expiresOn", "2026-08-01"))
                        .header("Cookie", session)
                        .header("Sec-Fetch-Site", "same-origin"))
                .body();
        return page.replaceFirst("(?s).*<code class=\"secret\">", "").replaceFirst("(?s)<.*", "");
    }

    /** As the other process answers who has this session. */
    private int page(String session) {
        return send(HttpRequest.newBuilder(there.resolve("/account")).header("Cookie", session))
                .statusCode();
    }

    private String viewer(String token) {
        return send(HttpRequest.newBuilder(there.resolve("/graphql?query=%7Bviewer%7Brole%7D%7D"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/graphql-response+json"))
                .body();
    }

    private java.net.http.HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** On the same database, with the same secret. */
    private static ApplicationContext another(Environment environment) {
        Map<String, Object> settings = new LinkedHashMap<>();
        environment
                .getProperties("datasources.default")
                .forEach((name, value) -> settings.put("datasources.default." + name, value));
        for (String secret : new String[] {"noaber.session-secret", "noaber.audit-key"}) {
            settings.put(secret, environment.getRequiredProperty(secret, String.class));
        }
        settings.put("datasources.default.maximum-pool-size", 4);
        settings.put("liquibase.enabled", false);
        settings.put("micronaut.server.port", -1);
        settings.put("micronaut.server.host", "127.0.0.1");
        return ApplicationContext.builder()
                .environments("test")
                .properties(settings)
                .start();
    }
}
