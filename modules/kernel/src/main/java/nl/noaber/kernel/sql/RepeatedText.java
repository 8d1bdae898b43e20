package nl.noaber.kernel.sql;

import com.mysql.cj.jdbc.JdbcConnection;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is run once for each of many records: its names are looked up once, and not once for each record.
 *
 * @param text with question marks
 * @param names what each of them stands for
 * @param given the values that are the same for all records
 */
record RepeatedText(String text, List<String> names, Map<String, @Nullable Object> given) {

    static RepeatedText of(CharSequence named, Map<String, @Nullable Object> given) {
        List<String> names = new ArrayList<>();
        String text = PositionalText.positional(named, name -> {
            names.add(name);
            return "?";
        });
        return new RepeatedText(text, List.copyOf(names), given);
    }

    /** Runs it for each record. */
    void run(Connection connection, List<? extends Record> rows) throws SQLException {
        int prepared = insertPrepared(connection, rows);
        List<? extends Record> rest = rows.subList(prepared, rows.size());
        if (!rest.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (Record row : rest) {
                    bind(statement, 0, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /**
     * Inserts as many as fill statements of many rows that the server prepared: it reads a text once and then values only,
     * which takes a third off what many rows cost.
     *
     * @return how many of them
     */
    private int insertPrepared(Connection connection, List<? extends Record> rows) throws SQLException {
        Optional<ManyRows> many = rows.size() >= 2 * ManyRows.COUNT ? ManyRows.of(text) : Optional.empty();
        if (many.isEmpty() || !connection.isWrapperFor(JdbcConnection.class)) {
            return 0;
        }
        JdbcConnection direct = connection.unwrap(JdbcConnection.class);
        int inserted = 0;
        try (PreparedStatement statement =
                direct.serverPrepareStatement(many.get().text())) {
            for (; inserted + ManyRows.COUNT <= rows.size(); inserted += ManyRows.COUNT) {
                for (int row = 0; row < ManyRows.COUNT; row++) {
                    bind(statement, row * names.size(), rows.get(inserted + row));
                }
                statement.executeUpdate();
            }
        }
        return inserted;
    }

    private void bind(PreparedStatement statement, int before, Record row) throws SQLException {
        Map<String, Method> accessors = RecordValues.accessors(row.getClass());
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            Method accessor = accessors.get(name);
            Object value = accessor == null ? fixed(name) : RecordValues.read(accessor, row);
            Binding.bind(statement, before + index + 1, value);
        }
    }

    private @Nullable Object fixed(String name) {
        if (!given.containsKey(name)) {
            throw new IllegalStateException("No value for :" + name + " in " + text);
        }
        return given.get(name);
    }
}
