package nl.noaber.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestServer;
import org.junit.jupiter.api.Test;

@NoaberTest
class GraphiQlTest {

    @Test
    void runsADocumentUnderAStrictPolicy(Browser browser) {
        try (Page page = browser.desk()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.setExtraHTTPHeaders(Map.of("Cookie", TestViewers.COOKIE));
            page.navigate("/graphiql");
            page.waitForSelector(".graphiql-container");
            page.click(".graphiql-execute-button");
            page.waitForFunction("() => document.querySelector('.result-window').textContent.includes('\"Query\"')");
            assertThat(complaints).isEmpty();
            browser.screenshot(page, "graphiql");
        }
    }

    @Test
    void isForWhoIsSignedIn(TestServer server) {
        HttpClientOfTests client = new HttpClientOfTests(server.at("/"));
        var nobody = HttpRequest.newBuilder(server.at("/graphiql")).build();
        assertThat(client.send(nobody).status()).isEqualTo(401);
        var file = HttpRequest.newBuilder(server.at("/graphiql/start.js")).build();
        assertThat(client.send(file).body()).contains("/graphql/stream");
        var other = HttpRequest.newBuilder(server.at("/graphiql/page.html")).build();
        assertThat(client.send(other).status()).isEqualTo(404);
    }
}
