package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way to the provider of one's organisation and back, as a browser goes it. */
@NoaberTest
class ProviderSignInTest {

    private final HtmlClient visitor;
    private final TestServer server;

    ProviderSignInTest(HtmlClient visitor, TestServer server) {
        this.visitor = visitor;
        this.server = server;
    }

    @Test
    void isOfferedOnTheSignInPage() {
        HtmlPage page = visitor.get("/sign-in?return=/contacts");

        assertThat(page.text()).contains("Inloggen bij Gemeente Voorbeeld");
        assertThat(page.document().select("a[href='/sign-in/provider?return=%2Fcontacts']"))
                .hasSize(1);
    }

    @Test
    void leadsThereWithTheCookieOfTheDeparture() throws IOException, InterruptedException {
        HttpResponse<String> departed = get("/sign-in/provider?return=/contacts");

        assertThat(departed.statusCode()).isEqualTo(303);
        assertThat(departed.headers().firstValue("Location")).contains("https://login.example/?to=/contacts");
        assertThat(departed.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("noaber-sign-in=there");
    }

    @Test
    void neverReturnsToAnotherSite() throws IOException, InterruptedException {
        assertThat(get("/sign-in/provider?return=https://evil.example")
                        .headers()
                        .firstValue("Location"))
                .contains("https://login.example/?to=/");
        assertThat(get("/sign-in/provider?return=//evil.example").headers().firstValue("Location"))
                .contains("https://login.example/?to=/");
    }

    @Test
    void comesBackToWhatWasAskedFor() throws IOException, InterruptedException {
        HttpResponse<String> arrived = get("/sign-in/provider/answer?code=x&state=y");

        assertThat(arrived.statusCode()).isEqualTo(303);
        assertThat(arrived.headers().firstValue("Location")).contains("/sample");
        assertThat(arrived.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("test-viewer=staff"));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysWhyItCameToNothing(Reason reason) {
        HtmlPage page = visitor.get("/sign-in/provider/answer?reason=" + reason);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.document().select("[role=alert]").text()).isNotBlank().doesNotContain("signin.");
        assertThat(page.text()).contains("Inloggen bij Gemeente Voorbeeld");
    }

    @Test
    void saysThatTheProviderDoesNotAnswer() {
        assertThat(visitor.get("/sign-in/provider?return=/away").text()).contains("antwoordt nu niet");
    }

    @Test
    void offersToSignOutThereToo() {
        HtmlPage page = visitor.post("/sign-out", Map.of());

        assertThat(page.text()).contains("U bent uitgelogd").contains("Ook uitloggen bij Gemeente Voorbeeld");
        assertThat(page.document().select("a[href='https://login.example/logout']"))
                .hasSize(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient browser =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(server.at("/").toString().replaceAll("/$", "") + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
