package nl.noaber.web.relations;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;

/** Who can look after a relation. */
@AnswerTo("relations/owners")
public record Owners(List<Named> colleagues) {

    public List<Option> options() {
        return colleagues.stream()
                .map(colleague -> new Option(colleague.id(), colleague.name()))
                .toList();
    }
}
