package nl.noaber.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.env.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as processes of their own, beside a server on the same database. */
@NoaberTest
class CommandProcessTest {

    private final Environment environment;
    private final Database database;
    private final Transactions transactions;
    private final ChangeLog changes;
    private final HtmlClient visitor;

    private Map<String, String> secrets = Map.of();

    @TempDir
    Path folder = Path.of("");

    CommandProcessTest(
            Environment environment,
            Database database,
            Transactions transactions,
            ChangeLog changes,
            HtmlClient visitor,
            Worlds worlds) {
        this.environment = environment;
        this.database = database;
        this.transactions = transactions;
        this.changes = changes;
        this.visitor = visitor;
        worlds.load();
        secrets = Map.of(
                "NOABER_SESSION_SECRET", property("noaber.session-secret"),
                "NOABER_AUDIT_KEY", property("noaber.audit-key"));
    }

    @Test
    void checkTheAuditTrailAndSayByTheirStatusWhatTheyFound() throws Exception {
        changes.seal();
        assertThat(run("audit", "verify")).startsWith("0 ").contains("The audit trail is whole: ");

        transactions.retrying(
                () -> database.sql("UPDATE change_log SET origin = CONCAT(origin, '.') WHERE sequence = 3")
                        .update());

        assertThat(run("audit", "verify")).startsWith("1 ").contains("Line 3 of the audit trail was altered.");
        transactions.retrying(() -> database.sql(
                        "UPDATE change_log SET origin = LEFT(origin, CHAR_LENGTH(origin) - 1) WHERE sequence = 3")
                .update());
    }

    @Test
    void checkTheChainAloneWithoutTheKeyAndWriteNothingWithoutIt() throws Exception {
        changes.seal();
        secrets = Map.of();

        assertThat(run("audit", "verify"))
                .startsWith("0 The key of the audit trail is not at hand (NOABER_AUDIT_KEY): only the chain of seals");
        assertThat(run("administrator"))
                .startsWith("2 With NOABER_JDBC_URL, set NOABER_SESSION_SECRET and NOABER_AUDIT_KEY as well");
    }

    @Test
    void printALinkForAnAdministratorAndHaveItWrittenDown() throws Exception {
        String said = run("administrator");

        assertThat(said).startsWith("0 Become an administrator with this link");
        HtmlPage page =
                visitor.get(said.substring(said.indexOf("/first-administrator")).strip());
        assertThat(page.one("h1").text()).isEqualTo("Beheerder worden");
        assertThat(database.sql("SELECT fields FROM change_log WHERE origin = 'administrator'")
                        .list(row -> row.text("fields")))
                .singleElement()
                .asString()
                .contains("administratorLink")
                .doesNotContain("link=");
    }

    @Test
    void writeTheSearchIndexAnewBesideTheServer() throws Exception {
        assertThat(run("reindex"))
                .startsWith("0 ")
                .contains("organisation: ", ", all of them", "The search index was written anew.");
        assertThat(visitor.get("/").status()).isLessThan(500);
    }

    @Test
    void sayWhichThereAreToWhoTypesAnother() throws Exception {
        assertThat(run("beheerder"))
                .startsWith("2 There is no command 'beheerder'")
                .contains("'administrator'");
    }

    @Test
    void stopQuietlyWhenTheServerIsToldTo() throws Exception {
        ProcessBuilder builder = process("serve");
        builder.environment().putAll(Map.of("PORT", freePort(), "NOABER_TEST_ROUNDS", "true"));
        Process server = builder.start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = server.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals("Ctrl-C stops it.")) {
                    server.toHandle().destroy(); // which leaves what it says yet to be read
                }
            }
        } finally {
            server.destroyForcibly();
        }

        assertThat(said)
                .contains("Rounds made: 1", "Noaber is stopping.")
                .noneMatch(line -> line.matches("Rounds made: 2|.*Exception.*|.*ERROR.*|.*WARN.*"));
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    /** The status with which the process ended, and all that it said. */
    private String run(String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = process(arguments).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + Files.readString(said);
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx160m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                "nl.noaber.app.Noaber"),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "NOABER_JDBC_URL", setting("url"),
                        "NOABER_JDBC_USER", setting("username"),
                        "NOABER_JDBC_PASSWORD", setting("password")));
        builder.environment().putAll(secrets);
        return builder;
    }

    private String setting(String name) {
        return property("datasources.default." + name);
    }

    private String property(String name) {
        return environment.getProperty(name, String.class).orElse("");
    }
}
