package nl.noaber.stakeholders.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;

/**
 * Where a page begins in an order of organisations or persons. The first column bounds the range that the index reads;
 * the rest of the condition picks the place among its equals.
 */
enum Keyset {
    NAME(2) {
        @Override
        void append(Sql sql, Cursor cursor, boolean up) {
            if (up) {
                sql.append("AND sort_name >= :placeName AND (sort_name > :placeName OR organisation.id > :placeId)");
            } else {
                sql.append("AND sort_name <= :placeName AND (sort_name < :placeName OR organisation.id < :placeId)");
            }
            sql.bind("placeName", cursor.value(0)).bind("placeId", id(cursor, 1));
        }
    },
    PERSON_NAME(2) {
        @Override
        void append(Sql sql, Cursor cursor, boolean up) {
            if (up) {
                sql.append("AND sort_name >= :placeName AND (sort_name > :placeName OR person.id > :placeId)");
            } else {
                sql.append("AND sort_name <= :placeName AND (sort_name < :placeName OR person.id < :placeId)");
            }
            sql.bind("placeName", cursor.value(0)).bind("placeId", id(cursor, 1));
        }
    },
    KIND(3) {
        @Override
        void append(Sql sql, Cursor cursor, boolean up) {
            if (up) {
                sql.append("""
                    AND organisation.kind >= :placeKind
                    AND (organisation.kind > :placeKind OR sort_name > :placeName
                         OR (sort_name = :placeName AND organisation.id > :placeId))
                    """);
            } else {
                sql.append("""
                    AND organisation.kind <= :placeKind
                    AND (organisation.kind < :placeKind OR sort_name < :placeName
                         OR (sort_name = :placeName AND organisation.id < :placeId))
                    """);
            }
            sql.bind("placeKind", cursor.value(0))
                    .bind("placeName", cursor.value(1))
                    .bind("placeId", id(cursor, 2));
        }
    },
    UPDATED(2) {
        @Override
        void append(Sql sql, Cursor cursor, boolean up) {
            if (up) {
                sql.append("AND updated_at >= :placeTime AND (updated_at > :placeTime OR organisation.id > :placeId)");
            } else {
                sql.append("AND updated_at <= :placeTime AND (updated_at < :placeTime OR organisation.id < :placeId)");
            }
            sql.bind("placeTime", time(cursor)).bind("placeId", id(cursor, 1));
        }
    },
    PERSON_REVIEW(2) {
        @Override
        void append(Sql sql, Cursor cursor, boolean up) {
            if (up) {
                sql.append("AND review_on >= :placeDay AND (review_on > :placeDay OR person.id > :placeId)");
            } else {
                sql.append("AND review_on <= :placeDay AND (review_on < :placeDay OR person.id < :placeId)");
            }
            sql.bind("placeDay", day(cursor)).bind("placeId", id(cursor, 1));
        }
    },
    PERSON_UPDATED(2) {
        @Override
        void append(Sql sql, Cursor cursor, boolean up) {
            if (up) {
                sql.append("AND updated_at >= :placeTime AND (updated_at > :placeTime OR person.id > :placeId)");
            } else {
                sql.append("AND updated_at <= :placeTime AND (updated_at < :placeTime OR person.id < :placeId)");
            }
            sql.bind("placeTime", time(cursor)).bind("placeId", id(cursor, 1));
        }
    };

    private final int columns;

    Keyset(int columns) {
        this.columns = columns;
    }

    abstract void append(Sql sql, Cursor cursor, boolean up);

    /** The condition for a page of a list that goes up. */
    Fragment after(PageRequest page, String order) {
        return after(page, order, !page.isBackwards());
    }

    /**
     * The condition for a page.
     *
     * @param up whether the statement reads upwards
     */
    Fragment after(PageRequest page, String order, boolean up) {
        String word = page.cursor();
        if (word == null) {
            return Fragment.NOTHING;
        }
        Cursor cursor = Cursor.decode(word, order, columns).orElseThrow(InvalidCursorException::new);
        return sql -> append(sql, cursor, up);
    }

    private static UUID id(Cursor cursor, int column) {
        return Ids.parse(cursor.value(column)).orElseThrow(InvalidCursorException::new);
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.value(0));
        } catch (DateTimeParseException notOurs) {
            throw new InvalidCursorException();
        }
    }

    private static Instant time(Cursor cursor) {
        try {
            return Instant.parse(cursor.value(0));
        } catch (DateTimeParseException notOurs) {
            throw new InvalidCursorException();
        }
    }
}
