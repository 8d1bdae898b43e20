package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.Form;

/** Something that looks like a mistake: {@code warnings { code field message successors { id name } }}. */
public record Warning(String code, String field, String message, List<Successor> successors) {

    /** What the box of a successor sends. */
    public String instead(Form form, Successor successor) {
        return Replacement.value(form, this, successor);
    }

    /** Who held the post on that day. */
    public record Successor(String id, String name) {}
}
