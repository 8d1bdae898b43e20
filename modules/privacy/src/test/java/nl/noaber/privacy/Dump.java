package nl.noaber.privacy;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every value of every table, as text: what somebody would find who got hold of the database. */
@Singleton
public final class Dump {

    private final ConnectionOperations<Connection> connections;

    Dump(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** Where one of these words stands, in whatever capitals: table, column and value. */
    public List<String> find(String... words) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> find(status.getConnection(), words));
    }

    /** Meddles with the database, past the product. */
    void run(String sql) {
        connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                return statement.executeUpdate(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        });
    }

    private static List<String> find(Connection connection, String... words) {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
                    while (rows.next()) {
                        look(table, rows, words, found);
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("reading all tables", failure);
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'testkit%'
            """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void look(String table, ResultSet rows, String[] words, List<String> found) throws SQLException {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            byte[] bytes = rows.getBytes(column);
            String value = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            for (String word : words) {
                if (value.contains(word)) {
                    found.add(table + "." + rows.getMetaData().getColumnName(column) + ": " + value);
                }
            }
        }
    }
}
