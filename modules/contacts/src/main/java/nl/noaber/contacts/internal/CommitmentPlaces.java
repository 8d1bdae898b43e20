package nl.noaber.contacts.internal;

import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentOrder;
import nl.noaber.contacts.CommitmentOrder.Direction;
import nl.noaber.contacts.CommitmentOrder.Field;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The order of a list of commitments and the place in it from which a page is read. */
record CommitmentPlaces(CommitmentOrder order, PageRequest page) {

    Cursor of(Commitment commitment) {
        Object value = byDue() ? CommitmentRows.order(commitment.due()) : commitment.updatedAt();
        return Place.cursor(name(), value, commitment.id().value());
    }

    /** What is selected as {@code place}. */
    Fragment column() {
        return sql -> sql.append(byDue() ? "m.due_order AS place" : "m.updated_at AS place");
    }

    /** Only what lies beyond the cursor, in list order, as many as the page has and one more. */
    Fragment slice() {
        return sql -> {
            @Nullable Place<?> from = byDue() ? Place.day(page, name()) : Place.moment(page, name());
            if (from != null) {
                beyond(sql).bind("place", from.value()).bind("placeId", from.id());
            }
            ordered(sql).append("LIMIT :size").bind("size", page.size() + 1);
        };
    }

    Fragment pageOrder() {
        return sql ->
                sql.append(downwards() ? "ORDER BY page.place DESC, page.id DESC" : "ORDER BY page.place, page.id");
    }

    private Sql beyond(Sql sql) {
        if (byDue()) {
            return sql.append(
                    downwards()
                            ? "AND m.due_order <= :place AND (m.due_order < :place OR m.id < :placeId)"
                            : "AND m.due_order >= :place AND (m.due_order > :place OR m.id > :placeId)");
        }
        return sql.append(
                downwards()
                        ? "AND m.updated_at <= :place AND (m.updated_at < :place OR m.id < :placeId)"
                        : "AND m.updated_at >= :place AND (m.updated_at > :place OR m.id > :placeId)");
    }

    private Sql ordered(Sql sql) {
        if (byDue()) {
            return sql.append(downwards() ? "ORDER BY m.due_order DESC, m.id DESC" : "ORDER BY m.due_order, m.id");
        }
        return sql.append(downwards() ? "ORDER BY m.updated_at DESC, m.id DESC" : "ORDER BY m.updated_at, m.id");
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
