package nl.noaber.web.divisions;

import java.util.List;
import java.util.Optional;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import org.jspecify.annotations.Nullable;

/** The names of what is chosen in a form. */
@AnswerTo("divisions/form")
public record DivisionForm(List<@Nullable Chosen> nodes) {

    public record Chosen(
            String id,
            @Nullable String name,
            @Nullable String title,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear) {

        String label() {
            return name != null ? name : title != null ? title : id;
        }
    }

    /** What is chosen, by name; an id that leads to nothing shows itself. */
    public List<Option> chosen(List<String> ids) {
        return ids.stream().map(id -> new Option(id, nameOf(id))).toList();
    }

    public String nameOf(String id) {
        return find(id).map(Chosen::label).orElse(id);
    }

    /** The project with this id, if it is one. */
    public Optional<Chosen> project(String id) {
        return find(id).filter(chosen -> chosen.firstYear() != null);
    }

    private Optional<Chosen> find(String id) {
        for (Chosen node : nodes) {
            if (node != null && node.id().equals(id)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}
