package nl.noaber.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks on the pages and the gateway, and what comes of each. {@link EveryArgumentTest} has those on the schema. */
@NoaberTest
class AttacksTest {

    private static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");

    private final HtmlClient visitor;

    AttacksTest(HtmlClient visitor, Worlds worlds) {
        this.visitor = visitor;
        worlds.load();
    }

    @BeforeEach
    void signIn() {
        signIn(People.staff());
    }

    /** What somebody asks for; the status it is answered with, and what the answer may not have. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        an id of another type        | /contacts/00000000-0000-0000-0000-000000000000          | 404 | Exception
        an id that is none           | /contacts/1%27%20OR%201=1                               | 404 | Exception
        a path to another folder     | /assets/x/..%2f..%2fapplication.yml                     | 404 | datasources
        a path to another folder     | /assets/x/%2e%2e/%2e%2e/logback.xml                     | 404 | appender
        an absolute path             | /assets/x//etc/passwd                                   | 404 | root:
        a template by name           | /exports/..%2fcontacts.csv                              | 404 | Exception
        a list that is none          | /exports/user_account.csv                               | 404 | hash
        a filter with SQL            | /contacts?q=%27%3B+DROP+TABLE+person%3B--               | 200 | SQLException
        a filter with a script       | /contacts?q=%3Cscript%3Ealert(1)%3C/script%3E           | 200 | <script>alert
        an attribute that breaks out | /contacts?q=%22+onfocus%3D%22alert(1)%22+autofocus+x%3D | 200 | " onfocus="alert
        a sort order with SQL        | /relations?sort=name;DROP+TABLE+person                  | 200 | SQLException
        a cursor that was made up    | /contacts?after=NmY0NDA1NjcfYXVkaXQ                      | 400 | Exception
        the audit trail as staff     | /audit                                                  | 404 | regel
        the seal as staff            | /audit/seal                                             | 404 | Verzegelde
        a report of the environment  | /env                                                    | 404 | jdbc
        a heap dump                  | /heapdump                                               | 404 | HPROF
        """)
    void leadsNowhere(String attack, String path, int status, String never) {
        HttpAnswer answer = visitor.send(visitor.request(path));

        assertThat(answer.status()).as(attack).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(never);
    }

    /** Where somebody wants to be led after signing in or choosing a language, and where the browser is led. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://kwaad.example/       | /
        //kwaad.example              | /
        /\\kwaad.example             | /
        /%0d%0aSet-Cookie:%20x=y     | /%0d%0aSet-Cookie:%20x=y
        javascript:alert(1)          | /
        /contacts?q=x                | /contacts?q=x
        """)
    void leadsOnlyToOurPages(String wanted, String led) {
        HtmlPage page =
                visitor.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", wanted));

        assertThat(page.answer().response().uri().getHost()).isIn("localhost", "127.0.0.1");
        assertThat(page.address()).isEqualTo(led);
        assertThat(page.answer().header("Set-Cookie").orElse("")).doesNotContain("x=y");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void showsATextAsTheTextItIs(String text) {
        HtmlPage page = log(text);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document()
                        .select("main script, main svg[onload], main img, main iframe, main [onfocus], main [onerror]"))
                .isEmpty();
        assertThat(page.document().select("main a").eachAttr("href")).noneMatch(href -> href.startsWith("javascript"));
        assertThat(page.text()).doesNotContain("49");
        HtmlPage form = visitor.get(page.address() + "/edit");
        Element note = form.one("textarea[name=note]");
        assertThat(note.wholeText().strip()).isEqualTo(text.strip());
    }

    static Stream<String> texts() {
        return Stream.concat(Payloads.MARKUP.stream(), Payloads.SQL.stream());
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void isNoFormulaInAFile(String formula) {
        String mark = "merk" + Ids.next().toString().replace("-", "");
        log(formula + " " + mark);

        String file =
                visitor.send(visitor.request("/exports/contacts.csv?q=" + mark)).body();
        String row =
                file.lines().filter(line -> line.contains(mark)).findFirst().orElseThrow();
        String cell = row.split(";", 3)[1].replaceFirst("^\"", "");

        assertThat("=+-@\t\r＝＋－＠").doesNotContain(cell.substring(0, 1));
    }

    static List<String> formulas() {
        return Payloads.FORMULAS;
    }

    /** A request to the gateway, and the code that it is refused with. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a batch, to get past the throttle | [{"query": "{ __typename }"}, {"query": "{ __typename }"}] | BATCH_NOT_SUPPORTED
        a document that is too deep       | {"query": "{ %s }"}                                        | TOO_DEEP
        no JSON                           | query=%7Bviewer%7D                                         | BAD_REQUEST
        a list where text goes            | {"query": ["{ viewer { id } }"]}                           | BAD_REQUEST
        """)
    void isRefusedByTheGateway(String attack, String body, String code) {
        String deep = "organisation(id: \\\"x\\\") { " + "parent { ".repeat(20) + "id" + " }".repeat(21);

        assertThat(gateway(body.replace("%s", deep)).body()).as(attack).contains(code);
    }

    @Test
    void askingHundredsOfThingsUnderAliasesIsTooMuchForOneRequest() {
        StringBuilder aliases = new StringBuilder();
        for (int number = 0; number < 300; number++) {
            aliases.append("a").append(number).append(": contactMoment(id: \\\"x\\\") { id } ");
        }

        assertThat(gateway("{\"query\": \"{ " + aliases + " }\"}").body()).contains("TOO_MANY_");
    }

    /** Somebody who guesses ids learns nothing: what is not there and what is not his look the same to the last byte. */
    @Test
    void guessingIdsTellsNothing() {
        String hidden = logAs("CONFIDENTIAL", "Onvindbaar").address();
        String none = "/contacts/" + Ids.next();
        for (Viewer other : List.of(People.colleague(), People.partner(), People.board(), People.auditor())) {
            signIn(other);
            for (String below : List.of("", "/edit")) {
                HtmlPage notMine = visitor.get(hidden + below);
                HtmlPage notThere = visitor.get(none + below);
                boolean mayNeverChange = below.equals("/edit") && !other.isTeam();
                assertThat(notMine.status()).isEqualTo(mayNeverChange ? 403 : 404);
                assertThat(notThere.status()).isEqualTo(notMine.status());
                assertThat(notMine.document().select("main").html())
                        .isEqualTo(notThere.document().select("main").html());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"noaber-session", "noaber-flash", "noaber-language"})
    void believesNoCookieThatWasChanged(String cookie) {
        HttpAnswer answer = visitor.send(java.net.http.HttpRequest.newBuilder(
                        visitor.request("/contacts").build().uri())
                .header("Cookie", cookie + "=eyJhbGciOiJub25lIn0.eyJyb2xlIjoiQURNSU4ifQ.|/contacts/x|<script>")
                .header("Accept", "text/html"));

        assertThat(answer.status()).isIn(200, 303);
        assertThat(answer.body()).doesNotContain("<script>|", "Beheer");
    }

    private HttpAnswer gateway(String body) {
        return visitor.send(visitor.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HtmlPage log(String text) {
        return logAs("TEAM", text);
    }

    private HtmlPage logAs(String visibility, String text) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("theirs", BZK);
        form.put("subject", text);
        form.put("note", text);
        form.put("channel", "CALL");
        form.put("status", "HELD");
        form.put("startsAt", "2026-05-06T10:00");
        form.put("visibility", visibility);
        return visitor.post("/contacts", form);
    }

    private void signIn(Viewer who) {
        visitor.post("/sign-in", Map.of("user", who.userId().toString(), "return", "/search"));
    }
}
