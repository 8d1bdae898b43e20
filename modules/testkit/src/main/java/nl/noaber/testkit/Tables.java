package nl.noaber.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.noaber.kernel.database.DatabaseConnection;

/** Brings the tables back to how the migrations left them. */
final class Tables {
    private static final String KEPT = "testkit_kept_";

    private final DatabaseConnection database;
    private final List<String> emptied;
    private final List<String> refilled;

    private Tables(DatabaseConnection database, List<String> emptied, List<String> refilled) {
        this.database = database;
        this.emptied = emptied;
        this.refilled = refilled;
    }

    /** Notes which tables there are, and keeps a copy of what the migrations put into them. */
    static Tables asMigrated(DatabaseConnection database) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            List<String> tables = column(statement, """
                SELECT table_name
                FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                ORDER BY table_name
                """);
            tables.removeIf(table -> table.toUpperCase(Locale.ROOT).startsWith("DATABASECHANGELOG"));
            List<String> filled = filled(statement, tables);
            for (String table : filled) {
                statement.execute("CREATE TABLE `" + KEPT + table + "` AS SELECT * FROM `" + table + "`");
            }
            return new Tables(database, tables, filled);
        } catch (SQLException e) {
            throw new IllegalStateException("noting the tables", e);
        }
    }

    void reset() {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            List<String> filled = filled(statement, emptied);
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : filled) {
                statement.execute("DELETE FROM `" + table + "`");
            }
            for (String table : refilled) {
                statement.execute("INSERT INTO `" + table + "` SELECT * FROM `" + KEPT + table + "`");
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("emptying the tables", e);
        }
    }

    private static List<String> filled(Statement statement, List<String> tables) throws SQLException {
        if (tables.isEmpty()) {
            return List.of();
        }
        return column(
                statement,
                tables.stream()
                        .map(table -> "SELECT '" + table + "' FROM DUAL WHERE EXISTS (SELECT 1 FROM `" + table + "`)")
                        .collect(Collectors.joining(" UNION ALL ")));
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }
}
