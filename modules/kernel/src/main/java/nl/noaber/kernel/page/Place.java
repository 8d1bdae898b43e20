package nl.noaber.kernel.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.kernel.Ids;

/**
 * A place in a list that is ordered by one column and the id.
 *
 * @param value what is in the column
 */
public record Place<T>(T value, UUID id) {

    public Cursor cursor(String order) {
        return new Cursor(order, List.of(value.toString(), id.toString()));
    }

    /**
     * From which a page of a list that is ordered by moments is asked; empty for its beginning.
     *
     * @throws InvalidCursorException when the page's cursor is not one of this order
     */
    public static Optional<Place<Instant>> moment(PageRequest page, String order) {
        return read(page, order, Instant::parse);
    }

    /** The same of a list that is ordered by days. */
    public static Optional<Place<LocalDate>> day(PageRequest page, String order) {
        return read(page, order, LocalDate::parse);
    }

    /** The same of a list that is ordered by whole numbers. */
    public static Optional<Place<Integer>> number(PageRequest page, String order) {
        return read(page, order, Integer::valueOf);
    }

    /** The same of a list that is ordered by amounts, or by other numbers with decimals. */
    public static Optional<Place<BigDecimal>> amount(PageRequest page, String order) {
        return read(page, order, BigDecimal::new);
    }

    /** The same of a list that is ordered by texts. */
    public static Optional<Place<String>> text(PageRequest page, String order) {
        return read(page, order, Function.identity());
    }

    private static <T> Optional<Place<T>> read(PageRequest page, String order, Function<String, T> value) {
        return Optional.ofNullable(page.cursor())
                .map(word -> Cursor.decode(word, order, 2).orElseThrow(InvalidCursorException::new))
                .map(cursor -> new Place<>(
                        read(cursor, value), Ids.parse(cursor.value(1)).orElseThrow(InvalidCursorException::new)));
    }

    private static <T> T read(Cursor cursor, Function<String, T> value) {
        try {
            return value.apply(cursor.value(0));
        } catch (DateTimeParseException | NumberFormatException notOne) {
            throw new InvalidCursorException();
        }
    }
}
