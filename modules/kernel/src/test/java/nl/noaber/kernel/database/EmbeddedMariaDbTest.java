package nl.noaber.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
    private static final Path PROGRAMS =
            Path.of(System.getProperty("noaber.test.database-folder", "target/test-database"), "base");

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedAndStartsAgainWithinASecondAndAHalf() throws SQLException {
        try (EmbeddedMariaDb database = start(0)) {
            execute(
                    database.schema("noaber"),
                    "CREATE TABLE place (name VARCHAR(80))",
                    "INSERT INTO place VALUES ('Hengelo 🏭')");
        }
        Instant begin = Instant.now();
        try (EmbeddedMariaDb database = start(0)) {
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(1500));
            assertThat(query(database.schema("noaber"), "SELECT name FROM place"))
                    .isEqualTo("Hengelo 🏭");
        }
    }

    @Test
    void speaksUtcAndOneCollationAndReadsNothingUncommitted() throws SQLException {
        try (EmbeddedMariaDb database = start(0)) {
            DatabaseConnection connection = database.schema("noaber");
            assertThat(query(connection, "SELECT @@session.time_zone")).isEqualTo("+00:00");
            assertThat(query(connection, "SELECT @@collation_connection")).isEqualTo(DatabaseConnection.COLLATION);
            assertThat(query(connection, "SELECT @@collation_database")).isEqualTo(DatabaseConnection.COLLATION);
            assertThat(query(connection, "SELECT 'Enschedé' = 'enschede'")).isEqualTo("1");
        }
    }

    @Test
    void letsNobodyInWithoutItsPassword() {
        try (EmbeddedMariaDb database = start(0)) {
            String url = database.schema("noaber").url();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> DriverManager.getConnection(url, "noaber", "").close());
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> DriverManager.getConnection(url, "root", "").close());
        }
    }

    @Test
    void keepsASecretBesideItsDataForTheOwnerAlone() throws IOException {
        String secret;
        try (EmbeddedMariaDb database = start(0)) {
            secret = database.secret("secret");
            assertThat(secret).matches("[0-9a-f]{64}");
        }
        try (EmbeddedMariaDb database = start(0)) {
            assertThat(database.secret("secret")).isEqualTo(secret);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesOverFromAServerWhoseProcessWasKilled() throws IOException, InterruptedException, ExecutionException {
        Process orphaned = anotherProcess(folder);
        assertThat(orphaned.inputReader().readLine()).isEqualTo("started");
        orphaned.destroyForcibly().onExit().get();
        try (EmbeddedMariaDb database = start(0)) {
            assertThat(database.schema("noaber").url()).contains("/noaber?");
        }
    }

    @Test
    void takesOverByAnotherWayToTheFolder() throws IOException, InterruptedException, ExecutionException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        Process orphaned = anotherProcess(link);
        assertThat(orphaned.inputReader().readLine()).isEqualTo("started");
        orphaned.destroyForcibly().onExit().get();
        try (EmbeddedMariaDb database =
                EmbeddedMariaDb.start(new EmbeddedMariaDbSettings(folder.resolve("real"), PROGRAMS, 0, List.of()))) {
            assertThat(database.schema("noaber").url()).contains("/noaber?");
        }
    }

    @Test
    void leavesTheDatabaseOfAnotherFolderAlone() throws IOException, SQLException {
        Path other = Files.createDirectories(folder.resolve("other"));
        try (EmbeddedMariaDb database = start(0)) {
            Files.copy(folder.resolve("mariadb.pid"), other.resolve("mariadb.pid"));
            try (EmbeddedMariaDb second =
                    EmbeddedMariaDb.start(new EmbeddedMariaDbSettings(other, PROGRAMS, 0, List.of()))) {
                assertThat(query(second.schema("noaber"), "SELECT 1")).isEqualTo("1");
            }
            assertThat(query(database.schema("noaber"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (EmbeddedMariaDb _ = start(0)) {
            assertThatExceptionOfType(DatabaseStartException.class)
                    .isThrownBy(() -> start(0))
                    .withMessage("The folder " + folder
                            + " is in use by another Noaber: stop that one, or choose another folder with"
                            + " NOABER_DATA.");
        }
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(DatabaseStartException.class)
                .isThrownBy(() -> EmbeddedMariaDb.start(EmbeddedMariaDbSettings.in(file)))
                .withMessage("The folder " + file + " cannot be written: give this user the right to write there,"
                        + " or choose another folder with NOABER_DATA.");
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(DatabaseStartException.class)
                    .isThrownBy(() -> start(other.getLocalPort()))
                    .withMessage("Port " + other.getLocalPort() + " of the database is taken by another program:"
                            + " stop that one, or choose another port.");
        }
    }

    @Test
    void saysWhyTheServerDidNotStart() {
        EmbeddedMariaDbSettings settings =
                new EmbeddedMariaDbSettings(folder, PROGRAMS, 0, List.of("--no-such-option=1"));
        assertThatExceptionOfType(DatabaseStartException.class)
                .isThrownBy(() -> EmbeddedMariaDb.start(settings))
                .withMessageContaining("unknown variable 'no-such-option=1'");
    }

    private EmbeddedMariaDb start(int port) {
        return EmbeddedMariaDb.start(new EmbeddedMariaDbSettings(folder, PROGRAMS, port, List.of()));
    }

    private static Process anotherProcess(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        folder.toString(),
                        PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void execute(DatabaseConnection to, String... statements) throws SQLException {
        try (Connection connection = to.open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(DatabaseConnection to, String sql) throws SQLException {
        try (Connection connection = to.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
