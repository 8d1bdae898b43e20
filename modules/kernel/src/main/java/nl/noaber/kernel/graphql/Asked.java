package nl.noaber.kernel.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** What a resolver reads from the request it answers. */
public final class Asked {

    /** The key under which the gateway puts the viewer into the GraphQL context. */
    public static final Class<Viewer> VIEWER = Viewer.class;

    /** The key under which the gateway tells whether the viewer asks in person, and not a program by a token. */
    public static final String IN_PERSON = "inPerson";

    private Asked() {}

    public static Viewer viewer(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().get(VIEWER), "no viewer in the GraphQL context");
    }

    /** Whether the viewer asks in person, and not a program by a token. */
    public static boolean isInPerson(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().getBoolean(IN_PERSON);
    }

    /** The record that the field hangs on. */
    public static <T> T source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource(), "a field of a record has a source");
    }

    /** The mutation's one argument, {@code input}. */
    public static Input input(DataFetchingEnvironment environment) {
        Map<String, @Nullable Object> values = environment.getArgument("input");
        return new Input(Objects.requireNonNull(values, "input"));
    }

    /** All arguments of the field, read like an input. */
    public static Input arguments(DataFetchingEnvironment environment) {
        return new Input(environment.getArguments());
    }

    /**
     * The part of a list that {@code first}/{@code after} or {@code last}/{@code before} ask for. The gateway has
     * checked sizes and combinations before.
     */
    public static PageRequest page(DataFetchingEnvironment environment) {
        return page(environment.getArguments());
    }

    /** The same, from the arguments of a field further down. */
    public static PageRequest page(Map<String, ? extends @Nullable Object> arguments) {
        if (arguments.get("last") instanceof Integer last) {
            return PageRequest.last(last, (String) arguments.get("before"));
        }
        int first = arguments.get("first") instanceof Integer number ? number : 50;
        return PageRequest.first(first, (String) arguments.get("after"));
    }

    /** Whether the field's selection contains this one, for instance {@code totalCount} or {@code nodes/note}. */
    public static boolean selects(DataFetchingEnvironment environment, String pattern) {
        return environment.getSelectionSet().contains(pattern);
    }

    /** Whether a connection's records are wanted, and not only how many there are. */
    public static boolean selectsRecords(DataFetchingEnvironment environment) {
        return environment.getSelectionSet().containsAnyOf("nodes", "edges", "pageInfo");
    }

    /** Asks the loader of this name for one key; answered together with all others of the same level. */
    public static <K, V extends @Nullable Object> CompletableFuture<V> load(
            DataFetchingEnvironment environment, String loader, K key) {
        DataLoader<K, V> found = environment.getDataLoader(loader);
        return Objects.requireNonNull(found, () -> "no loader named " + loader).load(key);
    }
}
