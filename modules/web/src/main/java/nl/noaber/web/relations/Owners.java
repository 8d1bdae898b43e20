package nl.noaber.web.relations;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;

/** Who can look after a relation. */
@AnswerTo("relations/owners")
public record Owners(List<Named> colleagues) {

    /** With the one it is now, whose account may have been closed: who only changes something else keeps it. */
    public List<Option> options(Option present) {
        return Stream.concat(
                        options().stream(),
                        Stream.of(present)
                                .filter(one -> colleagues.stream()
                                        .noneMatch(colleague -> colleague.id().equals(one.value()))))
                .toList();
    }

    public List<Option> options() {
        return colleagues.stream()
                .map(colleague -> new Option(colleague.id(), colleague.name()))
                .toList();
    }
}
