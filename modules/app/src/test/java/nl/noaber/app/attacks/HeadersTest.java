package nl.noaber.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is answered, pages, errors, files, the gateway: the browser is told to load, run and keep nothing else. */
@NoaberTest
class HeadersTest {

    private final HtmlClient visitor;

    HeadersTest(HtmlClient visitor, Worlds worlds) {
        this.visitor = visitor;
        worlds.load();
        visitor.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET    | /                                 | 200 | no-store
        GET    | /contacts                         | 200 | no-store
        GET    | /contacts/suggestions/theirs?q=bz | 200 | no-store
        GET    | /nergens                          | 404 | no-store
        GET    | /beans                            | 404 | no-store
        GET    | /health                           | 404 | no-store
        GET    | /info                             | 404 | no-store
        GET    | /loggers                          | 404 | no-store
        GET    | /routes                           | 200 | no-store
        GET    | /contacts/geen-id                 | 404 | no-store
        GET    | /contacts?after=onzin             | 400 | no-store
        DELETE | /contacts                         | 405 | no-store
        GET    | /exports/contacts.csv             | 200 | no-store
        GET    | /exports/contacts.xlsx            | 200 | no-store
        GET    | /exports/nergens.csv              | 404 | no-store
        GET    | /graphiql                         | 200 | no-store
        GET    | /graphiql/start.js                | 200 | public, max-age=3600
        GET    | /graphql?query={viewer{id}}       | 200 | no-store
        GET    | /graphql?query={                  | 400 | no-store
        POST   | /graphql                          | 415 | no-store
        GET    | /worker.js                        | 200 | no-cache
        GET    | /assets/x/css/noaber.css          | 200 | no-cache
        GET    | /assets/x/nergens.css             | 404 | no-store
        GET    | /sign-in                          | 200 | no-store
        """)
    void areOnEveryAnswer(String method, String path, int status, String kept) {
        HttpAnswer answer = visitor.send(request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http:", "https:");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Strict-Transport-Security").orElse("")).startsWith("max-age=");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains(kept);
    }

    private HttpRequest.Builder request(String path) {
        return visitor.request(path.replace("{", "%7B").replace("}", "%7D"))
                .header("Accept", path.startsWith("/graphql") ? "application/graphql-response+json" : "text/html,*/*");
    }
}
