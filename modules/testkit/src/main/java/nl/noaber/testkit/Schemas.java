package nl.noaber.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.kernel.database.DatabaseConnection;

/** The schemas of test runs on one server; each is named after the process it serves. */
final class Schemas {
    private static final String PREFIX = "noaber_test_";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern ADDRESS = Pattern.compile("(jdbc:mysql:[^/]*//[^/]+/)([^?]*)(.*)");

    private final DatabaseConnection server;
    private final String own = PREFIX + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();

    Schemas(DatabaseConnection server) {
        this.server = server;
    }

    DatabaseConnection fresh() {
        try (Connection connection = server.open();
                Statement statement = connection.createStatement()) {
            for (String schema : leftBehind(statement)) {
                statement.execute("DROP DATABASE `" + schema + "`");
            }
            statement.execute("CREATE DATABASE `" + own + "`");
        } catch (SQLException e) {
            throw new IllegalStateException("making a test schema at " + server, e);
        }
        Matcher address = ADDRESS.matcher(server.url());
        return new DatabaseConnection(address.replaceFirst("$1" + own + "$3"), server.user(), server.password());
    }

    void drop() throws SQLException {
        try (Connection connection = server.open();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS `" + own + "`");
        }
    }

    private List<String> leftBehind(Statement statement) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (ResultSet result =
                statement.executeQuery("SELECT schema_name FROM information_schema.schemata ORDER BY schema_name")) {
            while (result.next()) {
                schemas.add(result.getString(1));
            }
        }
        schemas.removeIf(schema -> !schema.matches(PREFIX + "\\d+_\\d+") || isInUse(schema));
        return schemas;
    }

    private static boolean isInUse(String schema) {
        String process = schema.substring(PREFIX.length(), schema.lastIndexOf('_'));
        return ProcessHandle.of(Long.parseLong(process)).isPresent();
    }
}
