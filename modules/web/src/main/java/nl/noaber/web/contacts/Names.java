package nl.noaber.web.contacts;

import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import org.jspecify.annotations.Nullable;

/** The names of records of several types, for the tokens of a form that holds their ids. */
@AnswerTo("contacts/names")
public record Names(List<@Nullable Node> nodes) {

    public record Node(
            String id, @Nullable String name, @Nullable Organisation organisation) {

        /** The name; of a post, which many organisations have of the same name, with its organisation. */
        public @Nullable String whole() {
            return organisation == null ? name : name + ", " + organisation.name();
        }
    }

    public record Organisation(String name) {}

    /** What is chosen in a field; an id that leads to nothing shows itself. */
    public List<Option> options(List<String> ids) {
        return ids.stream().map(id -> new Option(id, nameOf(id))).toList();
    }

    /** Of a person with the post, both. */
    private String nameOf(String value) {
        return NewPerson.read(value)
                .map(NewPerson::name)
                .orElseGet(() -> ParticipantChoice.read(value).ids().stream()
                        .map(this::nameOfRecord)
                        .collect(Collectors.joining(", ")));
    }

    private String nameOfRecord(String id) {
        for (Node node : nodes) {
            String name = node != null && node.id().equals(id) ? node.whole() : null;
            if (name != null) {
                return name;
            }
        }
        return id;
    }
}
