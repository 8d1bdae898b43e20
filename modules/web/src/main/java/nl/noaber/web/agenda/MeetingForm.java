package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What can be chosen in the form of a meeting, and the names of what is. */
@AnswerTo("agenda/meetingForm")
public record MeetingForm(List<@Nullable Chosen> nodes, Bodies governanceBodies) {

    public record Chosen(String id, @Nullable String name) {}

    public record Bodies(List<Offered> nodes) {}

    public record Offered(String id, Named organisation, boolean ended) {}

    /** The bodies that are there, and the one that is chosen. */
    public List<Option> bodies(Form form) {
        return governanceBodies.nodes().stream()
                .filter(body -> !body.ended() || form.has("body", body.id()))
                .map(body -> new Option(body.id(), body.organisation().name()))
                .toList();
    }

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
