package nl.noaber.messages.internal;

import java.time.Instant;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageOrder;
import nl.noaber.messages.LobbyMessageOrder.Direction;
import nl.noaber.messages.LobbyMessageOrder.Field;

/** The order of a list of lobby messages, {@code m}, and the places in it. */
record MessagePlaces(LobbyMessageOrder order) {

    Cursor of(LobbyMessage message) {
        return order.field() == Field.TITLE
                ? byTitle().cursor(message.title(), message.id().value())
                : byUpdate().cursor(message.updatedAt(), message.id().value());
    }

    /** Only what lies beyond the cursor, as many as the page has and one more. */
    Fragment slice(PageRequest page) {
        return order.field() == Field.TITLE ? byTitle().slice(page) : byUpdate().slice(page);
    }

    /** The order of several slices by the last change together. */
    Fragment order(PageRequest page) {
        boolean down = (order.direction() == Direction.DESC) != page.isBackwards();
        return sql -> sql.append(down ? "ORDER BY updated_at DESC, id DESC" : "ORDER BY updated_at, id");
    }

    private Keyset<String> byTitle() {
        Keyset<String> up = Keyset.byText(name(), "m.title", "m.id");
        return order.direction() == Direction.DESC ? up.turned() : up;
    }

    private Keyset<Instant> byUpdate() {
        Keyset<Instant> up = Keyset.byMoment(name(), "m.updated_at", "m.id");
        return order.direction() == Direction.DESC ? up.turned() : up;
    }

    private String name() {
        return "messages." + order.field() + "." + order.direction();
    }
}
