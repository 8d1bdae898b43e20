package nl.noaber.gateway;

import static nl.noaber.gateway.HttpClientOfTests.GRAPHQL;
import static nl.noaber.gateway.HttpClientOfTests.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.gateway.HttpClientOfTests.Answer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NoaberTest
class OverHttpTest {

    private static final Duration SOON = Duration.ofMillis(100);

    private final URI server;
    private final HttpClientOfTests client;

    OverHttpTest(TestServer server) {
        this.server = server.at("/");
        this.client = new HttpClientOfTests(this.server);
    }

    @BeforeAll
    static void warmUp(TestServer server) {
        HttpClientOfTests client = new HttpClientOfTests(server.at("/"));
        for (int warm = 0; warm < 50; warm++) {
            client.query("{ books(first: 1) { nodes { title } } } #" + warm, GRAPHQL);
            client.query("{ nonsense" + warm + " }", JSON);
            client.post("{");
        }
    }

    private static void refused(Answer answer, int status, String... words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"errors\":[").contains(words).doesNotContain("Exception", "at nl.");
        assertThat(answer.quickest(SOON, 5)).as(answer.body()).isLessThan(SOON);
    }

    @Test
    void addsLittleToAQuery() {
        long[] took = IntStream.range(0, 301)
                .mapToLong(_ -> client.query("{ __typename }", GRAPHQL).took().toNanos())
                .sorted()
                .toArray();
        System.out.printf("answer over HTTP: %.3f ms ({ __typename })%n", took[150] / 1e6);
        assertThat(Duration.ofNanos(took[150])).isLessThan(SOON);
    }

    @Test
    void answersInTheMediaTypeThatWasAskedFor() {
        Answer graphql = client.query("{ __typename }", GRAPHQL);
        assertThat(graphql.type()).isEqualTo(GRAPHQL + "; charset=utf-8");
        assertThat(graphql.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(client.query("{ __typename }", "*/*").type()).isEqualTo(JSON + "; charset=utf-8");
        assertThat(client.query("{ __typename }", "text/html;q=0.1, " + GRAPHQL + ";q=0.9, application/json;q=0.5")
                        .type())
                .startsWith(GRAPHQL);
        refused(client.query("{ __typename }", "image/png"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void tellsTheCallerOfAWrongDocumentInBothMediaTypes() {
        refused(client.query("{ nonsense }", GRAPHQL), 400, "INVALID_DOCUMENT", "nonsense");
        refused(client.query("{ nonsense }", JSON), 200, "INVALID_DOCUMENT");
        refused(client.query("{ books(", GRAPHQL), 400, "SYNTAX");
        refused(client.query("{ books(first: \"x\") { totalCount } }", GRAPHQL), 400, "INVALID_DOCUMENT", "first");
    }

    @Test
    void refusesWhatIsNoRequest() {
        refused(client.post("{\"query\": "), 400, "BAD_REQUEST", "JSON", "line 1");
        refused(client.post(""), 400, "BAD_REQUEST");
        refused(client.post("[{\"query\":\"{ __typename }\"}]"), 400, "BATCH_NOT_SUPPORTED", "list of 1");
        refused(client.post("{\"query\": 7}"), 400, "BAD_REQUEST", "query must be a text, not a number");
        refused(client.post("{\"query\": \"{ __typename }\", \"variables\": []}"), 400, "BAD_REQUEST", "variables");
        refused(client.post("{\"query\": \"{ __typename }\", \"operationName\": {}}"), 400, "operationName");
        refused(client.post("{\"query\": \"{ __typename }\", \"query\": \"{ x }\"}"), 400, "Duplicate field");
        refused(client.post("[".repeat(5000)), 400, "BAD_REQUEST");
        byte[] invalid = "{\"query\":\"{ echo \u00e9 }\"}".getBytes(StandardCharsets.ISO_8859_1);
        refused(client.post(invalid, GRAPHQL), 400, "BAD_REQUEST", "UTF-8");
    }

    @Test
    void refusesOperationsAndVariablesThatDoNotFit() {
        refused(
                client.post("{\"query\":\"{ __typename }\",\"operationName\":\"other\"}"),
                400,
                "UNKNOWN_OPERATION",
                "other");
        refused(
                client.post("{\"query\":\"query a { __typename } query b { __typename }\"}"),
                400,
                "UNKNOWN_OPERATION",
                "2");
        String variables = "{\"query\":\"query($n: Int!) { echo(number: $n) }\",\"variables\":%s}";
        refused(client.post(variables.formatted("{\"n\":\"many\"}")), 400, "BAD_VARIABLES");
        refused(client.post(variables.formatted("{}")), 400, "BAD_VARIABLES");
        refused(
                client.post("{\"query\":\"query($d: Date) { echo(date: $d) }\",\"variables\":{\"d\":\"2026-02-31\"}}"),
                400,
                "BAD_VARIABLES",
                "2026-02-31",
                "a day that exists");
        refused(client.post("""
            {"query":"mutation($i: AddBookInput!) { addBook(input: $i) { userErrors { code } } }",
             "variables":{"i":{"title":"Twente","genre":"NOVEL","titel":"Twente"}}}
            """), 400, "BAD_VARIABLES", "titel");
    }

    @Test
    void refusesWhatIsTooMuch() {
        String aliases = IntStream.range(0, 10_000)
                .mapToObj(i -> "a" + i + ": __typename")
                .collect(Collectors.joining(" "));
        refused(client.query("{ " + aliases + " }", GRAPHQL), 400, "DOCUMENT_TOO_LARGE", "50000");
        String fewer =
                IntStream.range(0, 300).mapToObj(i -> "a" + i + ": __typename").collect(Collectors.joining(" "));
        refused(client.query("{ " + fewer + " }", GRAPHQL), 400, "TOO_MANY_ALIASES", "200", "300");
        String roots = " broken".repeat(31);
        refused(client.query("{ " + roots + " }", GRAPHQL), 400, "TOO_MANY_ROOT_FIELDS", "30", "31");
        String tokens = " x".repeat(9000);
        refused(client.query("{ " + tokens + " }", GRAPHQL), 400, "DOCUMENT_TOO_LARGE", "8000");
        refused(client.query("{ a ".repeat(100) + "}".repeat(100), GRAPHQL), 400, "TOO_DEEP", "15", "100");
        refused(client.query("{ a ".repeat(1000) + "}".repeat(1000), GRAPHQL), 400, "TOO_DEEP");
        String costly = "{ books(first: 200) { nodes { author { books(first: 200) { nodes { title } } } } } }";
        refused(client.query(costly, GRAPHQL), 400, "TOO_COMPLEX", "30000", "40601");
    }

    @Test
    void refusesFragmentsThatGoRoundOrExplode() {
        refused(
                client.query("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", GRAPHQL),
                400,
                "INVALID_DOCUMENT",
                "cycle");
        String doubling = IntStream.range(0, 40)
                .mapToObj(i -> "fragment f%d on Query { ...f%d ...f%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" "));
        refused(
                client.query("{ ...f0 } " + doubling + " fragment f40 on Query { __typename }", GRAPHQL),
                400,
                "TOO_MANY_ROOT_FIELDS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        first: 0                         | 1 to 200
        first: -1                        | 1 to 200
        first: 201                       | 1 to 200
        last: 500                        | 1 to 200
        first: 1, last: 1                | both first and last
        first: 1, before: \\"x\\"        | before without last
        last: 1, after: \\"x\\"          | after with last
        """)
    void refusesAWrongPage(String arguments, String sentence) {
        Answer answer = client.post("{\"query\":\"{ books(" + arguments + ") { totalCount } }\"}");
        refused(answer, 400, "PAGE_SIZE", sentence);
    }

    @Test
    void refusesAWrongPageInAVariableAndInADefault() {
        String document = "query($n: Int%s) { books(first: $n) { totalCount } }";
        refused(
                client.post("{\"query\":\"" + document.formatted("") + "\",\"variables\":{\"n\":1000}}"),
                400,
                "PAGE_SIZE",
                "1000");
        refused(client.query(document.formatted(" = 1000"), GRAPHQL), 400, "PAGE_SIZE", "1000");
    }

    @Test
    void refusesATamperedCursor() {
        Answer answer = client.query(
                "{ books(first: 1, after: \\\"dGFtcGVyZWQ\\\") { totalCount } }".replace("\\\"", "\""), GRAPHQL);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("BAD_CURSOR", "does not belong to this list", "\"path\":[\"books\"]");
        assertThat(answer.quickest(SOON, 5)).isLessThan(SOON);
    }

    @Test
    void refusesABodyOfTenMegabytes() {
        byte[] body = ("{\"query\":\"{ __typename }" + " ".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        refused(client.post(body, GRAPHQL), 413, "BODY_TOO_LARGE", "1048576", "10000");
    }

    @Test
    void refusesBodiesThatAreNoJson() {
        for (String type : new String[] {
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16"
        }) {
            Answer answer = client.send(client.request()
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"))
                    .build());
            refused(answer, 415, "UNSUPPORTED_MEDIA_TYPE", type.toLowerCase(Locale.ROOT));
        }
        refused(client.send(client.request().POST(BodyPublishers.ofString("{}")).build()), 415, "UNSUPPORTED");
    }

    @Test
    void refusesWhatAnotherSiteMakesABrowserSend() {
        var request = client.request("?query=%7B__typename%7D").header("Sec-Fetch-Site", "cross-site");
        refused(client.send(request.build()), 403, "CROSS_SITE");
        var foreign = client.request("?query=%7B__typename%7D").header("Origin", "https://elsewhere.example");
        assertThat(client.send(foreign.build()).status()).isEqualTo(403);
    }

    @Test
    void answersQueriesButNoMutationsByGet() {
        String query = URLEncoder.encode("query($n: Int) { echo(number: $n) }", StandardCharsets.UTF_8);
        String variables = URLEncoder.encode("{\"n\":7}", StandardCharsets.UTF_8);
        Answer answer = client.send(
                client.request("?query=" + query + "&variables=" + variables).build());
        assertThat(answer.body()).isEqualTo("{\"data\":{\"echo\":\"[7]\"}}");
        String mutation = URLEncoder.encode(
                "mutation { addBook(input: {title: \"\", author: \"\"}) { book { id } } }", StandardCharsets.UTF_8);
        Answer refusal = client.send(client.request("?query=" + mutation).build());
        refused(refusal, 405, "METHOD_NOT_ALLOWED");
        assertThat(refusal.whole().headers().firstValue("Allow")).contains("POST");
        Answer put = client.send(client.request()
                .PUT(BodyPublishers.ofString("{}"))
                .header("Content-Type", JSON)
                .build());
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.whole().headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @Test
    void answersNobodyButWhoIsSignedIn() {
        var nobody = java.net.http.HttpRequest.newBuilder(server.resolve("/graphql"));
        nobody.header("Content-Type", JSON);
        refused(
                client.send(nobody.copy()
                        .POST(BodyPublishers.ofString("{\"query\":\"{ books { totalCount } }\"}"))
                        .build()),
                401,
                "UNAUTHENTICATED");
        refused(
                client.send(nobody.copy()
                        .POST(BodyPublishers.ofString("{\"query\":\"{ __schema { types { name } } }\"}"))
                        .build()),
                401,
                "UNAUTHENTICATED");
        assertThat(client.send(nobody.copy()
                                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"))
                                .build())
                        .body())
                .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @Test
    void remembersADocumentByItsHash() {
        String hash = "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38";
        String extensions = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
        refused(client.post("{" + extensions + "}"), 400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        refused(client.post("{\"query\":\"{ broken }\"," + extensions + "}"), 400, "PERSISTED_QUERY_MISMATCH");
        assertThat(client.post("{\"query\":\"{__typename}\"," + extensions + "}")
                        .status())
                .isEqualTo(200);
        assertThat(client.post("{" + extensions + "}").body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @Test
    void stopsWhatTakesTooLong() {
        Answer answer = client.query("{ slow }", GRAPHQL);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("TIMEOUT", "500 ms");
    }

    @Test
    void asksForAStreamWhenSubscribing() {
        refused(client.query("subscription { bookAdded { title } }", GRAPHQL), 406, "SUBSCRIPTION_NEEDS_A_STREAM");
    }

    @Test
    void streamsAnswersAsEvents() {
        Answer answer = client.post(
                "{\"query\":\"subscription { count(to: 2) }\"}".getBytes(StandardCharsets.UTF_8), "text/event-stream");
        assertThat(answer.type()).startsWith("text/event-stream");
        assertThat(answer.body())
                .contains(
                        "event: next\ndata: {\"data\":{\"count\":1}}\n\n",
                        "{\"data\":{\"count\":2}}",
                        "event: complete");
    }

    @Test
    void cutsOffWhoDoesNotTakeEventsAsFastAsTheyCome() {
        Answer answer = client.post(
                "{\"query\":\"subscription { count(to: 200000) }\"}".getBytes(StandardCharsets.UTF_8),
                "text/event-stream");
        assertThat(answer.body()).contains("TOO_SLOW_A_READER", "event: complete");
    }

    @Test
    void answersTheSchemaToWhoIsSignedIn() {
        Answer answer = client.query(
                "{ __schema { types { name fields { name args { name type { ofType { ofType { ofType { ofType { ofType"
                        + " { ofType { name } } } } } } } } } } } }",
                GRAPHQL);
        assertThat(answer.body()).contains("Book").doesNotContain("errors");
    }
}
