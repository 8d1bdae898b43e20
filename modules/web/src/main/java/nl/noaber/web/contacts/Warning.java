package nl.noaber.web.contacts;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.web.page.Form;

/** Something that looks like a mistake: {@code warnings { code field message successors { id name } … }}. */
public record Warning(
        String code, String field, String message, List<Successor> successors, List<Successor> successorOrganisations) {

    /** Who or what may be put in the place. */
    public List<Successor> instead() {
        return Stream.concat(successors.stream(), successorOrganisations.stream())
                .toList();
    }

    /** What the box of a successor sends. */
    public String instead(Form form, Successor successor) {
        return Replacement.value(form, field, successor.id());
    }

    /** Who held the post on that day, or took over from what had ended. */
    public record Successor(String id, String name) {}
}
