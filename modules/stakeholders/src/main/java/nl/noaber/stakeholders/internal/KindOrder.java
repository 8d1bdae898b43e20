package nl.noaber.stakeholders.internal;

import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.OrganisationOrder;

/** The order of organisations by their kind, and by name within it. */
final class KindOrder {

    private KindOrder() {}

    static Cursor cursor(OrganisationOrder order, OrganisationPlace place) {
        return new Cursor(
                order.name(),
                List.of(
                        place.organisation().kind().name(),
                        place.sortName(),
                        place.organisation().id().value().toString()));
    }

    /** The rows of the page and one more, in the order in which it is read. */
    static Fragment slice(OrganisationOrder order, PageRequest page) {
        boolean up = (order == OrganisationOrder.KIND_UP) != page.isBackwards();
        return sql -> sql.append(beyond(order, page, up))
                .append(
                        up
                                ? "ORDER BY kind, sort_name, id LIMIT :size"
                                : "ORDER BY kind DESC, sort_name DESC, id DESC LIMIT :size")
                .bind("size", page.size() + 1);
    }

    private static Fragment beyond(OrganisationOrder order, PageRequest page, boolean up) {
        String word = page.cursor();
        if (word == null) {
            return Fragment.NOTHING;
        }
        Cursor cursor = Cursor.decode(word, order.name(), 3).orElseThrow(InvalidCursorException::new);
        UUID id = Ids.parse(cursor.value(2)).orElseThrow(InvalidCursorException::new);
        return sql -> sql.append(up ? """
            AND organisation.kind >= :placeKind
            AND (organisation.kind > :placeKind OR sort_name > :placeName
                 OR (sort_name = :placeName AND organisation.id > :placeId))
            """ : """
                AND organisation.kind <= :placeKind
                AND (organisation.kind < :placeKind OR sort_name < :placeName
                     OR (sort_name = :placeName AND organisation.id < :placeId))
                """)
                .bind("placeKind", cursor.value(0))
                .bind("placeName", cursor.value(1))
                .bind("placeId", id);
    }
}
