package nl.noaber.web.relations;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.web.contacts.Names;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** The names of records that a form or the change log knows by their ids; one document for all of them. */
@Singleton
public class RecordNames {

    private final Pages pages;

    RecordNames(Pages pages) {
        this.pages = pages;
    }

    /** By the id that was asked for, also when that of a merged record leads on; absent when there is nothing to see. */
    public Map<String, String> of(HttpRequest<?> request, Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        List<String> asked = List.copyOf(ids);
        if (asked.isEmpty()) {
            return names;
        }
        List<Names.@Nullable Node> nodes =
                pages.run(request, Names.class, Map.of("ids", asked)).nodes();
        for (int place = 0; place < asked.size(); place++) {
            Names.Node node = nodes.get(place);
            String name = node == null ? null : node.whole();
            if (name != null) {
                names.put(asked.get(place), name);
            }
        }
        return names;
    }

    /** The same, of the values of fields. */
    public Map<String, String> ofValues(HttpRequest<?> request, Stream<@Nullable String> values) {
        return of(request, FieldWords.ids(values));
    }

    /** What is chosen in these fields of a form, by the name of the field. */
    public Map<String, List<Option>> chosen(HttpRequest<?> request, Form form, String... fields) {
        Map<String, String> names = ofValues(request, Stream.of(fields).flatMap(field -> form.all(field).stream()));
        Map<String, List<Option>> chosen = new HashMap<>();
        for (String field : fields) {
            chosen.put(
                    field,
                    form.all(field).stream()
                            .map(id -> new Option(id, names.getOrDefault(id, id)))
                            .toList());
        }
        return chosen;
    }
}
