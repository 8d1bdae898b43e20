package nl.noaber.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link AttacksTest} does to the pages of everybody, done to those of accounts, tokens, reviews, audit and privacy. */
@NoaberTest
class AccountAttacksTest {

    private final HtmlClient visitor;
    private final HtmlClient auditor;

    AccountAttacksTest(HtmlClient visitor, HtmlClient auditor, Worlds worlds) {
        this.visitor = visitor;
        this.auditor = auditor;
        worlds.load();
        signIn(auditor, People.auditor());
    }

    @BeforeEach
    void signIn() {
        signIn(visitor, People.admin());
    }

    /** What an administrator asks for; the status it is answered with, and what the answer may not have. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        an id that is none           | /administration/users/1%27%20OR%201=1                           | 404 | Exception
        an id of nobody              | /administration/users/00000000-0000-0000-0000-000000000000      | 404 | Exception
        another type of id           | /administration/users/Organisation:x                            | 404 | Exception
        a filter with SQL            | /administration/users?q=%27%3B+DROP+TABLE+user_account%3B--     | 200 | SQLException
        a filter with a wildcard     | /administration/users?q=%25                                     | 200 | Programmamanager
        a filter with a script       | /administration/users?q=%3Cscript%3Ealert(1)%3C/script%3E       | 200 | <script>alert
        an attribute that breaks out | /administration/users?q=%22+onfocus%3D%22alert(1)%22+x%3D       | 200 | " onfocus="alert
        a role that is none          | /administration/users?role=ADMIN%27%20OR%20%271                 | 200 | Exception
        a cursor that was made up    | /administration/users?after=NmY0NDA1NjcfYXVkaXQ                 | 400 | Exception
        a cursor that was made up    | /administration/tokens?after=%27%20OR%201=1                     | 400 | Exception
        an id that is none           | /administration/reviews/1%27%20OR%201=1                         | 404 | Exception
        lines that are none          | /administration/reviews?which=KEEP%27                           | 200 | Exception
        a cursor that was made up    | /administration/reviews?before=x                                | 400 | Exception
        an id that is none           | /administration/privacy/requests/1%27%20OR%201=1                | 404 | Exception
        an id that is none           | /administration/privacy/requests/1%27/file                      | 405 | Exception
        a kind that is none          | /administration/privacy/retention/..%2f..%2fetc                 | 404 | root:
        a kind that is none          | /administration/privacy/retention/CONTACT_MOMENT%27             | 404 | Exception
        a filter with a script       | /administration/privacy?answered=%3Cscript%3Ealert(1)           | 200 | <script>alert
        a cursor that was made up    | /administration/privacy?after=x                                 | 400 | Exception
        a filter with SQL            | /audit?who=%27%20OR%20%271%27%3D%271                            | 200 | Geweigerd
        a type that is none          | /audit?type=Person%27                                           | 200 | Exception
        a record that breaks out     | /audit?record=%22%3E%3Cscript%3Ealert(1)%3C/script%3E           | 200 | <script>alert
        a day that is none           | /audit?from=31-31-2026&until=%27                                | 200 | Exception
        a seal with a number         | /audit/seal?after=-1%20OR%201=1                                 | 200 | Exception
        another step                 | /account/second-factor/..%2foff                                 | 404 | Exception
        a link that was guessed      | /sign-in/password?link=%27%20OR%20%271%27%3D%271                | 404 | Exception
        a link that was guessed      | /first-administrator?link=%00                                   | 404 | Exception
        """)
    void leadsNowhere(String attack, String path, int status, String never) {
        HttpAnswer answer = visitor.send(visitor.request(path));

        assertThat(answer.status()).as(attack).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(never);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/password?link=gebruikt", "/first-administrator?link=gebruikt"})
    void tellsWhoeverHasALinkThatIsGoodNoLongerWhatToDo(String path) {
        HtmlPage page = visitor.get(path);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Deze link is gebruikt of verlopen").doesNotContain("zoekveld");
        assertThat(page.one("a[href=/sign-in/forgotten]").text()).isEqualTo("Wachtwoord vergeten");
    }

    /** The name of a user and of a token, on each page that shows it. */
    @ParameterizedTest
    @MethodSource("texts")
    void showsATextAsTheTextItIs(String text) {
        String name = text.strip();
        String page = "/administration/users/" + invited(name);
        token(name);

        for (String path : List.of(
                page,
                "/administration/users?q=" + "merk",
                "/administration/users",
                "/administration/tokens",
                "/account")) {
            HtmlPage shown = visitor.get(path);
            assertThat(shown.status()).as(path).isEqualTo(200);
            harmless(shown.document());
        }
        assertThat(visitor.get(page).one("input[name=name]").attr("value")).isEqualTo(name);
        assertThat(visitor.get("/administration/tokens").text()).contains(name.replaceAll("\\s+", " "));
        harmless(auditor.get("/audit?type=Account").document());
        assertThat(auditor.get("/audit?type=Account").text()).contains(name.replaceAll("\\s+", " "));
    }

    static Stream<String> texts() {
        return Stream.concat(Payloads.MARKUP.stream(), Payloads.SQL.stream());
    }

    private static void harmless(Document document) {
        assertThat(document.select(
                        "main script, main svg[onload], main img, main iframe, main [onfocus], main [onerror]"))
                .isEmpty();
        assertThat(document.select("main a").eachAttr("href")).noneMatch(href -> href.startsWith("javascript"));
        assertThat(document.select("main").text()).doesNotContain(" 49 ");
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void isNoFormulaInTheFileOfTheAuditor(String formula) {
        String mark = "merk" + Ids.next().toString().replace("-", "");
        invited(formula.strip() + " " + mark);

        String file =
                auditor.send(auditor.request("/exports/audit.csv?type=Account")).body();

        assertThat(file).contains(mark);
        assertThat(file.lines().flatMap(line -> Stream.of(line.split(";"))).map(cell -> cell.replaceFirst("^\"", "")))
                .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r＝＋－＠".contains(cell.substring(0, 1)));
    }

    static List<String> formulas() {
        return Payloads.FORMULAS;
    }

    /** What would end a header, a line of a log or a mail, or turn the order of reading, is no name and no address. */
    @ParameterizedTest
    @MethodSource("lines")
    void isRefusedAsANameAndAsAnAddress(String text) {
        HtmlPage name = invite(Ids.next().toString(), text, "lijn@example.org");
        HtmlPage address = invite(Ids.next().toString(), "Lijn", "lijn@example.org" + text);
        HtmlPage token = token(text);

        for (HtmlPage refused : List.of(name, address, token)) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.answer().header("Set-Cookie").orElse("")).doesNotContain("kwaad");
        }
        assertThat(visitor.get("/administration/users").text()).doesNotContain("lijn@example.org");
    }

    static List<String> lines() {
        return Payloads.LINES;
    }

    /** To who may not look, the page of what is there and of what is not are the same to the last byte. */
    @Test
    void guessingIdsTellsNothing() {
        String review = Ids.next().toString();
        visitor.post("/administration/reviews", Map.of("id", review));
        String none = Ids.next().toString();
        String user = invited("Onvindbaar");
        for (Viewer other : List.of(People.staff(), People.partner(), People.board())) {
            signIn(visitor, other);
            for (String path : List.of("/administration/users/%s", "/administration/reviews/%s", "/audit?record=%s")) {
                HtmlPage there = visitor.get(path.formatted(path.contains("reviews") ? review : user));
                HtmlPage notThere = visitor.get(path.formatted(none));
                assertThat(there.status()).as(path).isEqualTo(404);
                assertThat(there.document().select("main").html())
                        .isEqualTo(notThere.document().select("main").html());
            }
        }
    }

    /** What may not be done to an account, a token or a session of somebody else by who guessed its id. */
    @Test
    void guessedIdsOpenNothing() {
        token("Van de beheerder");
        String token = visitor.get("/account")
                .document()
                .select("form[action$=revocation]")
                .attr("action");
        String user = invited("Van de beheerder");
        for (Viewer other : List.of(People.staff(), People.partner(), People.board(), People.auditor())) {
            signIn(visitor, other);
            assertThat(visitor.post(token, Map.of("return", "/account")).status())
                    .isEqualTo(404);
            for (String below : List.of("", "/closing", "/links", "/second-factor-removal")) {
                HtmlPage answer = visitor.post(
                        "/administration/users/" + user + below,
                        Map.of("version", "1", "name", "Gekaapt", "email", "kwaad@example.org", "role", "ADMIN"));
                assertThat(answer.status()).as(other.role() + below).isEqualTo(404);
            }
        }
        signIn();
        assertThat(visitor.get("/account").document().select("form[action=" + token + "]"))
                .hasSize(1);
        assertThat(visitor.get("/administration/users/" + user).text())
                .contains("Van de beheerder", "Account afsluiten")
                .doesNotContain("Gekaapt");
    }

    private String invited(String name) {
        String id = Ids.next().toString();
        assertThat(invite(id, name, id + "@example.org").status()).isEqualTo(200);
        return id;
    }

    private HtmlPage invite(String id, String name, String email) {
        Map<String, String> form = new HashMap<>(Map.of("id", id, "name", name, "email", email, "role", "STAFF"));
        return visitor.post("/administration/users", form);
    }

    private HtmlPage token(String name) {
        return visitor.post(
                "/account/tokens", Map.of("id", Ids.next().toString(), "name", name, "expiresOn", "2026-08-01"));
    }

    private static void signIn(HtmlClient client, Viewer who) {
        client.post("/sign-in", Map.of("user", who.userId().toString(), "return", "/search"));
    }
}
