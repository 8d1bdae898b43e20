package nl.noaber.web.contacts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.web.page.Form;

/**
 * Who is to take the place of a participant that had left the post.
 *
 * @param left the global id of who had left
 * @param follows the global id of who held the post on that day
 */
record Replacement(String left, String follows) {

    static final String FIELD = "instead";

    private static final String SEPARATOR = ">";

    /** The form with the successors that were ticked in the places of those they follow. */
    static Form inPlace(Form form) {
        List<Replacement> replacements = form.all(FIELD).stream()
                .map(Replacement::read)
                .flatMap(Optional::stream)
                .toList();
        List<String> theirs = form.all("theirs").stream()
                .map(id -> replacements.stream()
                        .filter(chosen -> chosen.left().equals(id))
                        .map(Replacement::follows)
                        .findFirst()
                        .orElse(id))
                .distinct()
                .toList();
        return form.with("theirs", theirs).with(FIELD, List.of());
    }

    /** The value of the box that puts this successor in the place of whom a warning is about. */
    static String value(Form form, Warning warning, Warning.Successor successor) {
        return participant(form, warning.field()) + SEPARATOR + successor.id();
    }

    private static Optional<Replacement> read(String value) {
        String[] parts = value.split(SEPARATOR, -1);
        return parts.length == 2 ? Optional.of(new Replacement(parts[0], parts[1])) : Optional.empty();
    }

    /** Who is meant by {@code participants.2}: ours come first, as they are sent. */
    private static String participant(Form form, String field) {
        List<String> all = Stream.concat(form.all("ours").stream(), form.all("theirs").stream())
                .toList();
        String index = field.replaceFirst("^participants\\.(\\d{1,6}).*", "$1");
        return index.matches("\\d+") && Integer.parseInt(index) < all.size() ? all.get(Integer.parseInt(index)) : "";
    }
}
