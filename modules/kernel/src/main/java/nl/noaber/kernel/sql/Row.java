package nl.noaber.kernel.sql;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.noaber.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The row that is being read, by column label. The plain methods throw {@link IllegalStateException} for NULL; where
 * NULL means something, use the one that says so.
 */
public final class Row {

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-F]{32}");

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** A typed id, for example {@code row.id("organisation_id", OrganisationId::new)}. */
    public <T> T id(String column, Function<UUID, T> type) {
        return type.apply(uuid(column));
    }

    public <T> @Nullable T idOrNull(String column, Function<UUID, T> type) {
        UUID uuid = uuidOrNull(column);
        return uuid == null ? null : type.apply(uuid);
    }

    public UUID uuid(String column) {
        return present(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(String column) {
        byte[] bytes = bytesOrNull(column);
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Of a JSON list of ids in hexadecimal, read with the record so that it takes no statement of its own. */
    public List<UUID> uuids(String column) {
        String json = textOrNull(column);
        return json == null
                ? List.of()
                : HEXADECIMAL
                        .matcher(json)
                        .results()
                        .map(match -> Ids.ofHexadecimal(match.group()))
                        .toList();
    }

    public String text(String column) {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return read(column, ResultSet::getString);
    }

    public int number(String column) {
        return present(column, numberOrNull(column));
    }

    public @Nullable Integer numberOrNull(String column) {
        return read(column, (rows, label) -> rows.getObject(label, Integer.class));
    }

    public long longNumber(String column) {
        return present(column, longNumberOrNull(column));
    }

    public @Nullable Long longNumberOrNull(String column) {
        return read(column, (rows, label) -> rows.getObject(label, Long.class));
    }

    public double fraction(String column) {
        return present(column, read(column, (rows, label) -> rows.getObject(label, Double.class)));
    }

    /** A number with its decimals, such as an amount of money. */
    public BigDecimal decimal(String column) {
        return present(column, decimalOrNull(column));
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        return read(column, ResultSet::getBigDecimal);
    }

    public boolean flag(String column) {
        return present(column, flagOrNull(column));
    }

    public @Nullable Boolean flagOrNull(String column) {
        return read(column, (rows, label) -> rows.getObject(label, Boolean.class));
    }

    /** A constant of an enum, stored by its name; a name that is none is an {@link IllegalArgumentException}. */
    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E choiceOrNull(String column, Class<E> type) {
        String name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** A moment, to the microsecond; the column is in UTC. */
    public Instant instant(String column) {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        LocalDateTime utc = read(column, (rows, label) -> rows.getObject(label, LocalDateTime.class));
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    public LocalDate date(String column) {
        return present(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return read(column, (rows, label) -> rows.getObject(label, LocalDate.class));
    }

    public byte[] bytes(String column) {
        return present(column, bytesOrNull(column));
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return read(column, ResultSet::getBytes);
    }

    private <T> @Nullable T read(String column, Reading<T> reading) {
        try {
            return reading.of(row, column);
        } catch (SQLException failure) {
            throw new DatabaseException("reading column " + column, failure);
        }
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is NULL");
        }
        return value;
    }

    private interface Reading<T> {
        @Nullable
        T of(ResultSet row, String column) throws SQLException;
    }
}
