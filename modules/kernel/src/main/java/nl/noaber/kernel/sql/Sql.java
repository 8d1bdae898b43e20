package nl.noaber.kernel.sql;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement: its text, put together from parts, and the values of its {@code :names}. Each method that runs it
 * throws {@link DatabaseException} when the database refuses, and {@link IllegalStateException} when a name has no value.
 *
 * <p>Values may be typed ids, UUIDs, texts, numbers, booleans, enums (stored by name), instants (stored in UTC, to the
 * microsecond), dates, times, bytes, null, and collections of these inside {@code IN (…)}; an empty collection is in
 * nothing.
 */
public final class Sql {

    private final Database database;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Sql(Database database) {
        this.database = database;
    }

    /** Adds text, on a line of its own. It must be a constant: a value in it is a mistake that does not compile. */
    @CanIgnoreReturnValue
    public Sql append(@CompileTimeConstant String part) {
        text.append(part).append('\n');
        return this;
    }

    /** Adds text that this package put together from constants. */
    @CanIgnoreReturnValue
    Sql appendWritten(String part) {
        text.append(part).append('\n');
        return this;
    }

    /** Adds a part that is shared between statements. */
    @CanIgnoreReturnValue
    public Sql append(Fragment part) {
        part.addTo(this);
        return this;
    }

    /**
     * Adds a part once for each value, for what a database cannot do to each of many at once: the first rows of each of
     * several parents are a union of limited selects.
     *
     * @param name what the part calls its value, as {@code :name}
     * @param values at least one
     * @param between the text between two parts, for instance {@code UNION ALL}
     * @param part reads the same for every value
     */
    @CanIgnoreReturnValue
    public Sql appendEach(
            @CompileTimeConstant String name,
            Collection<?> values,
            @CompileTimeConstant String between,
            Fragment part) {
        int count = 0;
        for (Object value : values) {
            String own = name + "_" + count;
            Sql once = new Sql(database).append(part).bind(own, value);
            appendWritten(count == 0 ? "" : between);
            appendWritten(once.text.toString().replaceAll(":" + name + "\\b", ":" + own));
            once.values.forEach(this::bind);
            count++;
        }
        return this;
    }

    /** Adds text and binds its one value, or does nothing when the value is null: for filters that may not be set. */
    @CanIgnoreReturnValue
    public Sql appendIfSet(@CompileTimeConstant String part, String name, @Nullable Object value) {
        return value == null ? this : append(part).bind(name, value);
    }

    /**
     * Adds text once for each value, its name numbered: for a condition on each of some words. No other name in it may
     * begin with this one.
     */
    @CanIgnoreReturnValue
    public Sql appendEach(@CompileTimeConstant String part, String name, Collection<?> all) {
        int number = 0;
        for (Object value : all) {
            String numbered = name + number++;
            appendWritten(part.replace(":" + name, ":" + numbered)).bind(numbered, value);
        }
        return this;
    }

    /** Gives a name its value. A name keeps its value: fragments that use the same name for two values are refused. */
    @CanIgnoreReturnValue
    public Sql bind(String name, @Nullable Object value) {
        if (values.containsKey(name) && !Objects.equals(values.get(name), value)) {
            throw new IllegalStateException("Two values for :" + name + " in " + text);
        }
        values.put(name, value);
        return this;
    }

    /** Gives each name that is a component of this record the value of that component. */
    @CanIgnoreReturnValue
    public Sql bindAll(Record row) {
        RecordValues.of(row).forEach(this::bind);
        return this;
    }

    /** All rows, in the order of the statement. */
    public <T> List<T> list(RowMapper<T> mapper) {
        return read(rows -> {
            List<T> all = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                all.add(mapper.map(row));
            }
            return all;
        });
    }

    /** The row, or empty. More than one is an {@link IllegalStateException}. */
    public <T> Optional<T> single(RowMapper<T> mapper) {
        List<T> all = list(mapper);
        if (all.size() > 1) {
            throw new IllegalStateException("One row expected, not " + all.size() + ": " + text);
        }
        return all.stream().findFirst();
    }

    /** One value for each key, in the order of the statement. A key that comes twice keeps its last value. */
    public <K, V> Map<K, V> map(RowMapper<K> key, RowMapper<V> value) {
        Map<K, V> all = new LinkedHashMap<>();
        list(row -> Map.entry(key.map(row), value.map(row)))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** All values for each key, keys and values in the order of the statement. */
    public <K, V> Map<K, List<V>> group(RowMapper<K> key, RowMapper<V> value) {
        Map<K, List<V>> all = new LinkedHashMap<>();
        list(row -> Map.entry(key.map(row), value.map(row)))
                .forEach(entry -> all.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return all;
    }

    /** The number in the first column of the first row, for {@code SELECT COUNT(*)}. */
    public long count() {
        return read(rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /** Whether there is a row. */
    public boolean exists() {
        return read(ResultSet::next);
    }

    /**
     * Writes, within the open transaction.
     *
     * @return how many rows were found, also when they said the same already; 0 for a version that has moved on
     */
    @CanIgnoreReturnValue
    public int update() {
        PositionalText positional = PositionalText.of(text, values);
        return database.write(positional.text(), statement -> {
            Binding.bind(statement, positional.values());
            return statement.executeUpdate();
        });
    }

    /**
     * Inserts, within the open transaction, unless its key is there already.
     *
     * @return whether it was inserted
     */
    public boolean insertIfAbsent() {
        try {
            return update() > 0;
        } catch (DatabaseException refused) {
            if (refused.isDuplicate()) {
                return false;
            }
            throw refused;
        }
    }

    /** Writes once for each record, its components bound by name, in as few round trips as the driver can. */
    public void updateEach(Collection<? extends Record> rows) {
        if (!rows.isEmpty()) {
            database.writeEach(RepeatedText.of(text, values), List.copyOf(rows));
        }
    }

    private <T> T read(Reading<T> reading) {
        PositionalText positional = PositionalText.of(text, values);
        return database.read(positional.text(), statement -> {
            Binding.bind(statement, positional.values());
            try (ResultSet rows = statement.executeQuery()) {
                return reading.from(rows);
            }
        });
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }
}
