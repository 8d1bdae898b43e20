package nl.noaber.kernel.sql;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.Id;
import org.jspecify.annotations.Nullable;

/** How each type of value is stored. */
final class Binding {

    private Binding() {}

    static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        int position = 1;
        for (Object value : values) {
            bind(statement, position++, value);
        }
    }

    static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(position, Types.NULL);
            case Id id -> statement.setBytes(position, bytes(id.value()));
            case UUID uuid -> statement.setBytes(position, bytes(uuid));
            case byte[] bytes -> statement.setBytes(position, bytes);
            case Enum<?> choice -> statement.setString(position, choice.name());
            case Instant instant -> statement.setObject(position, utc(instant));
            case String text -> statement.setString(position, text);
            case Boolean flag -> statement.setBoolean(position, flag);
            case Integer number -> statement.setInt(position, number);
            case Long number -> statement.setLong(position, number);
            case Double number -> statement.setDouble(position, number);
            case BigDecimal number -> statement.setBigDecimal(position, number);
            case LocalDate date -> statement.setObject(position, date);
            case LocalTime time -> statement.setObject(position, time);
            default -> throw new IllegalArgumentException("Values of " + value.getClass() + " cannot be stored");
        }
    }

    /** Without a zone, so that neither the driver nor the server moves it; cut, because the server would round. */
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
