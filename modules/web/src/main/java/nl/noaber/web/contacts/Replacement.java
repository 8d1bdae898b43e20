package nl.noaber.web.contacts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.web.page.Form;

/**
 * Who is to take the place of a participant: of one who had left the post, the successor; of one named as new, somebody of
 * that name who is known.
 *
 * @param left the participant as the form has it
 * @param follows who is to take part instead
 */
record Replacement(String left, String follows) {

    static final String FIELD = "instead";

    static final String SEPARATOR = ">";

    /** The form with those that were ticked in the places of those they follow. */
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

    /** The value of the box that puts this one in the place of the participant in this input field. */
    static String value(Form form, String field, String follows) {
        return participant(form, field) + SEPARATOR + follows;
    }

    private static Optional<Replacement> read(String value) {
        String[] parts = value.split(SEPARATOR, -1);
        return parts.length == 2 ? Optional.of(new Replacement(parts[0], parts[1])) : Optional.empty();
    }

    /** Who is meant by {@code participants.2}: ours come first, as they are sent. */
    static String participant(Form form, String field) {
        List<String> all = Stream.concat(form.all("ours").stream(), form.all("theirs").stream())
                .toList();
        String index = field.replaceFirst("^participants\\.(\\d{1,6}).*", "$1");
        return index.matches("\\d+") && Integer.parseInt(index) < all.size() ? all.get(Integer.parseInt(index)) : "";
    }
}
