package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import org.jspecify.annotations.Nullable;

/** The names of whom was chosen to be invited. */
@AnswerTo("agenda/attendeeForm")
public record AttendeeForm(List<@Nullable Chosen> nodes) {

    public record Chosen(String id, @Nullable String name) {}

    /** What is chosen, by name; an id that leads to nothing shows itself. */
    public List<Option> chosen(List<String> ids) {
        return ids.stream().map(id -> new Option(id, nameOf(id))).toList();
    }

    private String nameOf(String id) {
        for (Chosen node : nodes) {
            if (node != null && node.id().equals(id) && node.name() != null) {
                return node.name();
            }
        }
        return id;
    }
}
