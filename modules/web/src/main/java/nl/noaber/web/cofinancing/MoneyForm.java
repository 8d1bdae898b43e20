package nl.noaber.web.cofinancing;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What the forms offer, and the names of what is chosen in them. */
@AnswerTo("cofinancing/form")
public record MoneyForm(List<Titled> challenges, List<Named> programmes, List<@Nullable Node> nodes) {

    public record Node(String id, @Nullable String name) {}

    public List<Option> challengeOptions() {
        return challenges.stream().map(one -> new Option(one.id(), one.title())).toList();
    }

    public List<Option> programmeOptions() {
        return programmes.stream().map(one -> new Option(one.id(), one.name())).toList();
    }

    /** What is chosen in a field; an id that leads to nothing shows itself. */
    public List<Option> chosen(List<String> ids) {
        return ids.stream().map(id -> new Option(id, nameOf(id))).toList();
    }

    private String nameOf(String id) {
        for (Node node : nodes) {
            if (node != null && node.id().equals(id) && node.name() != null) {
                return node.name();
            }
        }
        return id;
    }
}
