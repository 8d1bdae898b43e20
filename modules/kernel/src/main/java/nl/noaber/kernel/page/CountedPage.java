package nl.noaber.kernel.page;

import java.util.function.Function;

/**
 * A part of a list, and how long the whole list is.
 *
 * @param total of the list, not of the page
 */
public record CountedPage<T>(Page<T> page, long total) {

    public static <T> CountedPage<T> empty() {
        return new CountedPage<>(Page.empty(), 0);
    }

    /** The same places with other records at them. */
    public <R> CountedPage<R> map(Function<? super T, ? extends R> change) {
        return new CountedPage<>(page.map(change), total);
    }
}
