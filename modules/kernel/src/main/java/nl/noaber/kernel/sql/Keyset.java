package nl.noaber.kernel.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.page.Place;

/**
 * The order of a list by one column and the id, and where a page of it begins: the column bounds the range that an index
 * reads, the id picks the place among its equals. A page costs the same wherever it is.
 *
 * @param <T> what is in the column
 */
public final class Keyset<T> {

    private final String order;
    private final String column;
    private final String id;
    private final boolean down;
    private final BiFunction<PageRequest, String, Optional<Place<T>>> places;

    private Keyset(
            String order,
            String column,
            String id,
            boolean down,
            BiFunction<PageRequest, String, Optional<Place<T>>> places) {
        this.order = order;
        this.column = column;
        this.id = id;
        this.down = down;
        this.places = places;
    }

    /**
     * Upwards by a column of moments.
     *
     * @param order its name, by which a cursor of another order is refused
     * @param column with its alias where the statement needs that
     * @param id the column that tells equals apart
     */
    public static Keyset<Instant> byMoment(
            String order, @CompileTimeConstant String column, @CompileTimeConstant String id) {
        return new Keyset<>(order, column, id, false, Place::moment);
    }

    /** The same by a column of days. */
    public static Keyset<LocalDate> byDay(
            String order, @CompileTimeConstant String column, @CompileTimeConstant String id) {
        return new Keyset<>(order, column, id, false, Place::day);
    }

    /** The same by a column of whole numbers. */
    public static Keyset<Integer> byNumber(
            String order, @CompileTimeConstant String column, @CompileTimeConstant String id) {
        return new Keyset<>(order, column, id, false, Place::number);
    }

    /** The same by a column of amounts, or of other numbers with decimals. */
    public static Keyset<BigDecimal> byAmount(
            String order, @CompileTimeConstant String column, @CompileTimeConstant String id) {
        return new Keyset<>(order, column, id, false, Place::amount);
    }

    /** The same by a column of texts. */
    public static Keyset<String> byText(
            String order, @CompileTimeConstant String column, @CompileTimeConstant String id) {
        return new Keyset<>(order, column, id, false, Place::text);
    }

    /** The list from its other end. */
    public Keyset<T> turned() {
        return new Keyset<>(order, column, id, !down, places);
    }

    /** The place of a row, for its cursor. */
    public Cursor cursor(T value, UUID rowId) {
        return new Place<>(value, rowId).cursor(order);
    }

    /** The rows of the page and one more, in the order in which it is read; begins with {@code AND}, and ends all. */
    public Fragment slice(PageRequest page) {
        return sql -> sql.append(beyond(page))
                .append(sorted(page))
                .append("LIMIT :size")
                .bind("size", page.size() + 1);
    }

    /** The condition that a row lies beyond the page's cursor; nothing when the page begins the list. */
    public Fragment beyond(PageRequest page) {
        String within = isDown(page) ? " <= :place" : " >= :place";
        String past = isDown(page) ? " < :place" : " > :place";
        return places.apply(page, order)
                .<Fragment>map(place -> sql -> sql.appendWritten(
                                "AND " + column + within + " AND (" + column + past + " OR " + id + past + "Id)")
                        .bind("place", place.value())
                        .bind("placeId", place.id()))
                .orElse(Fragment.NOTHING);
    }

    private Fragment sorted(PageRequest page) {
        return isDown(page)
                ? sql -> sql.appendWritten("ORDER BY " + column + " DESC, " + id + " DESC")
                : sql -> sql.appendWritten("ORDER BY " + column + ", " + id);
    }

    private boolean isDown(PageRequest page) {
        return down != page.isBackwards();
    }
}
