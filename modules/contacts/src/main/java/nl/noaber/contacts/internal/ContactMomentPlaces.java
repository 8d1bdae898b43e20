package nl.noaber.contacts.internal;

import java.time.Instant;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ContactMomentOrder.Direction;
import nl.noaber.contacts.ContactMomentOrder.Field;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;

/** The order of a list of contact moments and the place in it from which a page is read. */
record ContactMomentPlaces(ContactMomentOrder order, PageRequest page) {

    Cursor of(ContactMoment moment) {
        Instant value = byStart() ? moment.startsAt() : moment.updatedAt();
        return Place.cursor(name(), value, moment.id().value());
    }

    /** What is selected as {@code place}. */
    Fragment column() {
        return sql -> sql.append(byStart() ? "l.starts_at AS place" : "l.updated_at AS place");
    }

    /** Only what lies beyond the cursor, in list order, as many as the page has and one more. */
    Fragment slice() {
        return sql -> {
            Place<Instant> from = Place.moment(page, name());
            if (from != null) {
                beyond(sql).bind("place", from.value()).bind("placeId", from.id());
            }
            ordered(sql).append("LIMIT :size").bind("size", page.size() + 1);
        };
    }

    /** The order of the rows that the slices give, which are {@code page}. */
    Fragment pageOrder() {
        return sql ->
                sql.append(downwards() ? "ORDER BY page.place DESC, page.id DESC" : "ORDER BY page.place, page.id");
    }

    private Sql beyond(Sql sql) {
        if (byStart()) {
            return sql.append(
                    downwards()
                            ? "AND l.starts_at <= :place AND (l.starts_at < :place OR l.contact_moment_id < :placeId)"
                            : "AND l.starts_at >= :place AND (l.starts_at > :place OR l.contact_moment_id > :placeId)");
        }
        return sql.append(
                downwards()
                        ? "AND l.updated_at <= :place AND (l.updated_at < :place OR l.contact_moment_id < :placeId)"
                        : "AND l.updated_at >= :place AND (l.updated_at > :place OR l.contact_moment_id > :placeId)");
    }

    private Sql ordered(Sql sql) {
        if (byStart()) {
            return sql.append(
                    downwards()
                            ? "ORDER BY l.starts_at DESC, l.contact_moment_id DESC"
                            : "ORDER BY l.starts_at, l.contact_moment_id");
        }
        return sql.append(
                downwards()
                        ? "ORDER BY l.updated_at DESC, l.contact_moment_id DESC"
                        : "ORDER BY l.updated_at, l.contact_moment_id");
    }

    private boolean byStart() {
        return order.field() == Field.STARTS_AT;
    }

    /** Whether the statement reads from high to low: a page that is asked for backwards is read the other way. */
    private boolean downwards() {
        return (order.direction() == Direction.DESC) != page.isBackwards();
    }

    private String name() {
        return "contacts." + order.field() + "." + order.direction();
    }
}
