package nl.noaber.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.DatabaseException;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** An ordinary log says nothing of what people wrote, nor of what lets them in; and nobody writes lines of his own in it. */
@NoaberTest
class QuietLogsTest {

    /** Stands nowhere but in what this test writes. */
    private static final String SECRET = "zwijgkwikzilver";

    private final HtmlClient visitor;
    private final Database database;
    private final Transactions transactions;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("nl.noaber");
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private Level before = Level.WARN;

    QuietLogsTest(HtmlClient visitor, Database database, Transactions transactions, Worlds worlds) {
        this.visitor = visitor;
        this.database = database;
        this.transactions = transactions;
        worlds.load();
    }

    /** With the levels and the layout of the product. */
    @BeforeEach
    void listen() throws IOException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(layout());
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        root.addAppender(appender);
        before = ours.getEffectiveLevel();
        ours.setLevel(Level.INFO);
    }

    private static String layout() throws IOException {
        try (InputStream settings = QuietLogsTest.class.getResourceAsStream("/logback.xml")) {
            return Jsoup.parse(Objects.requireNonNull(settings), "UTF-8", "", Parser.xmlParser())
                    .expectFirst("pattern")
                    .wholeText();
        }
    }

    @AfterEach
    void stop() {
        root.detachAppender(appender);
        ours.setLevel(before);
    }

    /** Else the other tests would pass whatever is logged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nl.noaber.web.page.ErrorPage",
                "io.micronaut.http.server.RouteExecutor",
                "com.zaxxer.hikari.pool.HikariPool",
                "graphql.execution",
                "liquibase.changelog"
            })
    void wouldShowWhatEachSourceLogs(String source) {
        org.slf4j.Logger log = LoggerFactory.getLogger(source);

        log.warn("a line with {}", SECRET);
        assertThat(log()).containsOnlyOnce(SECRET);
        IllegalArgumentException within = new IllegalArgumentException(SECRET + " within");
        within.setStackTrace(new StackTraceElement[0]);
        log.error("a failure", within);
        assertThat(log()).contains(SECRET + " within");
    }

    /** The server repeats the value that did not fit, and every failure is logged with what caused it. */
    @Test
    void haveNothingOfWhatTheDatabaseRefused() {
        for (String refused : List.of(SECRET, SECRET + "'s \n 'eigen'")) {
            DatabaseException failure = catchThrowableOfType(
                    DatabaseException.class,
                    () -> transactions.retrying(() -> database.sql("UPDATE user_account SET email = :same")
                            .bind("same", refused)
                            .update()));
            LoggerFactory.getLogger("nl.noaber.web.page.ErrorPage").error("Reference x", failure);
            DatabaseException unread = catchThrowableOfType(
                    DatabaseException.class,
                    () -> transactions.retrying(() -> database.sql("UPDATE user_account SET created_at = :moment")
                            .bind("moment", refused)
                            .update()));
            LoggerFactory.getLogger("nl.noaber.web.page.ErrorPage").error("Reference y", unread);
        }

        assertThat(log())
                .contains("trying again: Duplicate entry '…' for key", "Reference x", "Reference y", "Caused by: ")
                .doesNotContainIgnoringCase(SECRET)
                .doesNotContain("eigen");
    }

    @Test
    void haveNothingOfWhatPeopleWrote() {
        visitor.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
        HtmlPage contact = visitor.post("/contacts", contact("MEETING", "2026-05-06T10:00"));
        visitor.post("/contacts", contact("NOPE", "gisteren " + SECRET));
        visitor.post(contact.address(), changed("1", SECRET + " eens"));
        visitor.post(contact.address(), changed("1", SECRET + " anders"));
        visitor.post("/persons", Map.of("surname", SECRET, "email", "x@" + SECRET + ".nl", "dataSource", SECRET));
        visitor.post("/organisations", Map.of("name", SECRET, "kind", "COMPANY", "website", "javascript:" + SECRET));
        visitor.get("/search?q=" + SECRET);
        visitor.get("/contacts?q=" + SECRET + "&after=" + SECRET);
        visitor.get("/contacts/" + SECRET);
        visitor.send(visitor.request("/exports/contacts.csv?q=" + SECRET));
        for (String document : new String[] {
            "{ search(text: \\\"" + SECRET + "\\\", first: 999999) { nodes { title } } }",
            "{ contactMoment(id: \\\"" + SECRET + "\\\") { " + SECRET + " } }",
            "mutation { logContactMoment(input: {subject: \\\"" + SECRET + "\\\", startsAt: \\\"" + SECRET
                    + "\\\"}) { userErrors { code } } }"
        }) {
            gateway("{\"query\": \"" + document + "\"}");
        }
        gateway("{\"query\": \"" + SECRET);
        visitor.post("/sign-in", Map.of("user", SECRET, "return", "/"));

        assertThat(log()).doesNotContainIgnoringCase(SECRET);
    }

    @Test
    void haveNothingOfWhatLetsPeopleIn() {
        visitor.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
        visitor.send(visitor.request("/contacts").header("Cookie", "noaber-session=" + SECRET));
        visitor.send(visitor.request("/contacts").header("Authorization", "Bearer " + SECRET));
        visitor.get("/sign-in/provider/answer?code=" + SECRET + "&state=" + SECRET);
        visitor.get("/sign-in/password?link=" + SECRET);
        visitor.get("/first-administrator?link=" + SECRET);
        visitor.post("/sign-in", Map.of("email", SECRET + "@example.org", "password", SECRET, "return", "/"));
        visitor.post("/account/password", Map.of("current", SECRET, "password", SECRET + SECRET));
        visitor.post("/account/second-factor", Map.of("current", SECRET, "code", SECRET));
        visitor.send(visitor.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer noaber_" + SECRET)
                .POST(BodyPublishers.ofString("{\"query\": \"{ viewer { name } }\"}")));

        assertThat(log()).doesNotContainIgnoringCase(SECRET);
    }

    @Test
    void haveNoLinesOfWhoAsks() {
        visitor.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
        visitor.get("/contacts/x%0d%0a12:00:00.000%20ERROR%20alles%20is%20stuk");
        visitor.get("/%1b%5b2J%1b%5b31mrood");
        visitor.send(visitor.request("/contacts").header("User-Agent", "x").header("HX-Current-URL", "ht tp://%0a"));

        assertThat(log()).doesNotContain("\u001b", "\n12:00:00.000 ERROR alles is stuk");
    }

    private String log() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private void gateway(String body) {
        visitor.send(visitor.request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static Map<String, String> contact(String channel, String startsAt) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("theirs", "Organisation:" + Ids.named("organisation/ministry/bzk"));
        form.put("subject", "Over " + SECRET);
        form.put("note", SECRET + " is vertrouwelijk");
        form.put("follows", "wij: sturen " + SECRET + " morgen @" + SECRET);
        form.put("channel", channel);
        form.put("status", "HELD");
        form.put("startsAt", startsAt);
        form.put("visibility", "TEAM");
        return form;
    }

    private static Map<String, String> changed(String version, String subject) {
        Map<String, String> form = contact("MEETING", "2026-05-06T10:00");
        form.put("subject", subject);
        form.put("version", version);
        return form;
    }
}
