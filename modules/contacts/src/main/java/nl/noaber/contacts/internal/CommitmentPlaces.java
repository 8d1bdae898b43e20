package nl.noaber.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentOrder;
import nl.noaber.contacts.CommitmentOrder.Direction;
import nl.noaber.contacts.CommitmentOrder.Field;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;

/** The order of a list of commitments and the place in it from which a page is read. */
record CommitmentPlaces(CommitmentOrder order, PageRequest page) {

    Cursor of(Commitment commitment) {
        return byDue()
                ? due().cursor(
                                CommitmentRows.order(commitment.due()),
                                commitment.id().value())
                : updated().cursor(commitment.updatedAt(), commitment.id().value());
    }

    /** What is selected as {@code place}. */
    Fragment column() {
        return sql -> sql.append(byDue() ? "m.due_order AS place" : "m.updated_at AS place");
    }

    /** Only what lies beyond the cursor, in list order, as many as the page has and one more. */
    Fragment slice() {
        return byDue() ? due().slice(page) : updated().slice(page);
    }

    Fragment pageOrder() {
        return sql ->
                sql.append(downwards() ? "ORDER BY page.place DESC, page.id DESC" : "ORDER BY page.place, page.id");
    }

    private Keyset<LocalDate> due() {
        return inDirection(Keyset.byDay(name(), "m.due_order", "m.id"));
    }

    private Keyset<Instant> updated() {
        return inDirection(Keyset.byMoment(name(), "m.updated_at", "m.id"));
    }

    private <T> Keyset<T> inDirection(Keyset<T> up) {
        return order.direction() == Direction.DESC ? up.turned() : up;
    }

    private boolean byDue() {
        return order.field() == Field.DUE;
    }

    private boolean downwards() {
        return (order.direction() == Direction.DESC) != page.isBackwards();
    }

    private String name() {
        return "commitments." + order.field() + "." + order.direction();
    }
}
