package nl.noaber.kernel.graphql;

import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Runs a GraphQL document inside the process, on behalf of a viewer: how the screens reach the product. */
public interface GraphQl {

    /**
     * Runs one operation and waits for it.
     *
     * @param document the source text of the document, with one operation
     * @param variables by name; values as JSON has them (text, numbers, booleans, lists, maps, null)
     */
    Answer run(Viewer viewer, String document, Map<String, ? extends @Nullable Object> variables);

    /**
     * What came back.
     *
     * @param data the {@code data} of the response; empty when the whole document was refused
     * @param errors the top-level errors, in the form of the specification
     */
    record Answer(Map<String, @Nullable Object> data, List<Map<String, Object>> errors) {}
}
