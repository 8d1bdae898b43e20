package nl.noaber.contacts.internal;

import java.time.Instant;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ContactMomentOrder.Direction;
import nl.noaber.contacts.ContactMomentOrder.Field;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;

/** The order of a list of contact moments and the place in it from which a page is read. */
record ContactMomentPlaces(ContactMomentOrder order, PageRequest page) {

    Cursor of(ContactMoment moment) {
        Instant value = byStart() ? moment.startsAt() : moment.updatedAt();
        return keyset().cursor(value, moment.id().value());
    }

    /** What is selected as {@code place}. */
    Fragment column() {
        return sql -> sql.append(byStart() ? "l.starts_at AS place" : "l.updated_at AS place");
    }

    /** Only what lies beyond the cursor, in list order, as many as the page has and one more. */
    Fragment slice() {
        return keyset().slice(page);
    }

    /** The order of the rows that the slices give, which are {@code page}. */
    Fragment pageOrder() {
        return sql ->
                sql.append(downwards() ? "ORDER BY page.place DESC, page.id DESC" : "ORDER BY page.place, page.id");
    }

    private Keyset<Instant> keyset() {
        String name = "contacts." + order.field() + "." + order.direction();
        Keyset<Instant> up = byStart()
                ? Keyset.byMoment(name, "l.starts_at", "l.contact_moment_id")
                : Keyset.byMoment(name, "l.updated_at", "l.contact_moment_id");
        return order.direction() == Direction.DESC ? up.turned() : up;
    }

    private boolean byStart() {
        return order.field() == Field.STARTS_AT;
    }

    /** Whether the statement reads from high to low: a page that is asked for backwards is read the other way. */
    private boolean downwards() {
        return (order.direction() == Direction.DESC) != page.isBackwards();
    }
}
