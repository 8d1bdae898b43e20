package nl.noaber.kernel.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, in list order.
 *
 * @param items each with its place
 * @param hasNextPage whether the list goes on after it
 * @param hasPreviousPage whether the list has something before it
 */
public record Page<T>(List<Item<T>> items, boolean hasNextPage, boolean hasPreviousPage) {

    /** One record and the opaque word for its place. */
    public record Item<T>(T node, String cursor) {}

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), false, false);
    }

    /**
     * Makes a page of what a query returned that asked for one row more than the page's size, in the direction of the
     * request (so reversed for a backwards one).
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, Cursor> place) {
        boolean more = found.size() > request.size();
        List<T> kept = new ArrayList<>(more ? found.subList(0, request.size()) : found);
        if (request.isBackwards()) {
            Collections.reverse(kept);
        }
        List<Item<T>> items = kept.stream()
                .map(node -> new Item<>(node, place.apply(node).encode()))
                .toList();
        boolean cameFromSomewhere = request.cursor() != null;
        return request.isBackwards()
                ? new Page<>(items, cameFromSomewhere, more)
                : new Page<>(items, more, cameFromSomewhere);
    }

    public List<T> nodes() {
        return items.stream().map(Item::node).toList();
    }

    /** The place of the first item, or null when there is none. */
    public @Nullable String firstCursor() {
        return items.isEmpty() ? null : items.getFirst().cursor();
    }

    /** The place of the last item, or null when there is none. */
    public @Nullable String lastCursor() {
        return items.isEmpty() ? null : items.getLast().cursor();
    }

    /** The same places with other records at them. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(
                items.stream()
                        .map(item -> new Item<R>(change.apply(item.node()), item.cursor()))
                        .toList(),
                hasNextPage,
                hasPreviousPage);
    }
}
