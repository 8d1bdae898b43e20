package nl.noaber.web.messages;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import org.jspecify.annotations.Nullable;

/** What the forms of a message offer, and the names of what is chosen in them. */
@AnswerTo("messages/form")
public record MessageForm(@Nullable BudgetRound budgetRound, List<Colleague> colleagues, List<@Nullable Node> nodes) {

    public record BudgetRound(List<Chapter> chapters) {}

    public record Chapter(String id, String number, String name) {}

    public record Colleague(String id, String name) {}

    public record Node(String id, @Nullable String name) {}

    public List<Option> chapters() {
        return budgetRound == null
                ? List.of()
                : budgetRound.chapters().stream()
                        .map(chapter -> new Option(chapter.id(), chapter.number() + " " + chapter.name()))
                        .toList();
    }

    public List<Option> owners() {
        return colleagues.stream()
                .map(colleague -> new Option(colleague.id(), colleague.name()))
                .toList();
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
