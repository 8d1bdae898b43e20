package nl.noaber.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is ordered by one column and the id.
 *
 * @param value the moment or day in the column
 */
record Place<T>(T value, UUID id) {

    static Cursor cursor(String order, Object value, UUID id) {
        return new Cursor(order, List.of(value.toString(), id.toString()));
    }

    static @Nullable Place<Instant> moment(PageRequest page, String order) {
        Cursor cursor = cursor(page, order);
        return cursor == null ? null : new Place<>(instant(cursor.value(0)), id(cursor));
    }

    static @Nullable Place<LocalDate> day(PageRequest page, String order) {
        Cursor cursor = cursor(page, order);
        return cursor == null ? null : new Place<>(date(cursor.value(0)), id(cursor));
    }

    private static @Nullable Cursor cursor(PageRequest page, String order) {
        return page.cursor() == null
                ? null
                : Cursor.decode(page.cursor(), order, 2).orElseThrow(InvalidCursorException::new);
    }

    private static UUID id(Cursor cursor) {
        return Ids.parse(cursor.value(1)).orElseThrow(InvalidCursorException::new);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new InvalidCursorException();
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new InvalidCursorException();
        }
    }
}
