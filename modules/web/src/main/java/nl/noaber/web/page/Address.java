package nl.noaber.web.page;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a page: filters, sorting, tab and place in a list are all in it. Links of the page are made from it by
 * replacing what changes.
 *
 * @param path without the query
 * @param parameters by name, in the order they came
 */
public record Address(String path, Map<String, List<String>> parameters) {

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\<>\"]]*");

    public Address {
        parameters = copy(parameters);
    }

    public static Address of(HttpRequest<?> request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameters().forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
        return new Address(request.getPath(), parameters);
    }

    /** The first value of this name that says something. */
    public Optional<String> get(String name) {
        return all(name).stream().findFirst();
    }

    /** The value, or nothing at all: for a field of a form. */
    public String text(String name) {
        return get(name).orElse("");
    }

    /** All values of this name that say something. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The values among those on offer; what is not on offer filters nothing. */
    public List<String> among(String name, List<String> offered) {
        return all(name).stream().filter(offered::contains).toList();
    }

    /** With this one value for the name; an empty value takes the name away. */
    public Address with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return new Address(path, changed);
    }

    public Address without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        for (String name : names) {
            changed.remove(name);
        }
        return new Address(path, changed);
    }

    /** Another path, with only these parameters of this one. */
    public Address at(String other, String... names) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : names) {
            kept.put(name, all(name));
        }
        return new Address(other, kept);
    }

    /** Whether any of these names is set: a list is filtered. */
    public boolean hasAny(String... names) {
        return List.of(names).stream().anyMatch(name -> !all(name).isEmpty());
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    /** The path if it is one of ours; the first page for anything that could lead elsewhere. */
    public static String ours(String path) {
        return OURS.matcher(path).matches() ? path : "/";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> parameters) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return copy;
    }
}
