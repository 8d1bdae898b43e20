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
        List<Value> values = values(rows.getFirst().getClass());
        int prepared = insertPrepared(connection, rows, values);
        List<? extends Record> rest = rows.subList(prepared, rows.size());
        if (!rest.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (Record row : rest) {
                    bind(statement, 0, values, row);
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
    private int insertPrepared(Connection connection, List<? extends Record> rows, List<Value> values)
            throws SQLException {
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
                    bind(statement, row * names.size(), values, rows.get(inserted + row));
                }
                statement.executeUpdate();
            }
        }
        return inserted;
    }

    private static void bind(PreparedStatement statement, int before, List<Value> values, Record row)
            throws SQLException {
        int position = before;
        for (Value value : values) {
            Binding.bind(statement, ++position, value.of(row));
        }
    }

    /** What each name stands for in records of this type. */
    private List<Value> values(Class<? extends Record> type) {
        Map<String, Method> accessors = RecordValues.accessors(type);
        return names.stream().map(name -> value(accessors.get(name), name)).toList();
    }

    private Value value(@Nullable Method accessor, String name) {
        if (accessor != null) {
            return row -> RecordValues.read(accessor, row);
        }
        if (!given.containsKey(name)) {
            throw new IllegalStateException("No value for :" + name + " in " + text);
        }
        Object fixed = given.get(name);
        return _ -> fixed;
    }

    private interface Value {
        @Nullable
        Object of(Record row);
    }
}
