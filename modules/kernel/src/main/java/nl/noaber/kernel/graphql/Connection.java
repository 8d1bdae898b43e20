package nl.noaber.kernel.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page as the schema shows it: {@code edges}, {@code nodes}, {@code pageInfo} and, counted only when it is asked for,
 * {@code totalCount}.
 */
public final class Connection<T> {

    private final Page<T> page;
    private final Supplier<CompletionStage<Long>> total;

    private Connection(Page<T> page, Supplier<CompletionStage<Long>> total) {
        this.page = page;
        this.total = total;
    }

    public static <T> Connection<T> of(Page<T> page, Supplier<Long> total) {
        return new Connection<>(page, () -> CompletableFuture.completedFuture(total.get()));
    }

    /** For a list under a list: the count comes from a loader, so that all parents are counted at once. */
    public static <T> Connection<T> counted(Page<T> page, Supplier<CompletionStage<Long>> total) {
        return new Connection<>(page, total);
    }

    /** Counted already, with the page. */
    public static <T> Connection<T> of(CountedPage<T> page) {
        return new Connection<>(page.page(), () -> CompletableFuture.completedFuture(page.total()));
    }

    /** Place and record, as in the page. */
    public List<Page.Item<T>> edges() {
        return page.items();
    }

    public List<T> nodes() {
        return page.nodes();
    }

    public PageInfo pageInfo() {
        return new PageInfo(page.hasNextPage(), page.hasPreviousPage(), page.firstCursor(), page.lastCursor());
    }

    public CompletionStage<Long> totalCount() {
        return total.get();
    }

    /** Relay's {@code PageInfo}. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
