package nl.noaber.web.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.web.page.Form;

/**
 * Who is to take the place of a participant: of one who had left the post, the successor.
 *
 * @param left the participant as the form has it
 * @param follows who is to take part instead
 */
record Replacement(String left, String follows) {

    static final String FIELD = "instead";

    private static final String SEPARATOR = ">";

    /**
     * The form with those that were chosen in the places of those they follow, successors and namesakes. Whoever is known
     * takes part once; two new persons can have one name.
     */
    static Form inPlace(Form form) {
        List<Replacement> replacements = form.all(FIELD).stream()
                .map(Replacement::read)
                .flatMap(Optional::stream)
                .toList();
        List<String> theirs = form.all("theirs");
        List<String> instead = new ArrayList<>();
        for (int place = 0; place < theirs.size(); place++) {
            String meant = NamesakeAnswer.at(theirs, place).in(form, follows(replacements, theirs.get(place)));
            if (NewPerson.read(meant).isPresent() || !instead.contains(meant)) {
                instead.add(meant);
            }
        }
        return form.with("theirs", instead).with(FIELD, List.of());
    }

    private static String follows(List<Replacement> replacements, String left) {
        return replacements.stream()
                .filter(chosen -> chosen.left().equals(left))
                .map(Replacement::follows)
                .findFirst()
                .orElse(left);
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
        int place = place(field);
        return place >= 0 && place < all.size() ? all.get(place) : "";
    }

    /** 2 of {@code participants.2.newPerson}; -1 of another field. */
    static int place(String field) {
        String number = field.replaceFirst("^participants\\.(\\d{1,6})\\b.*", "$1");
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
    }
}
