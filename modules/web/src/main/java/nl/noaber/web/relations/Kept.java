package nl.noaber.web.relations;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** An organisation, person or post, and whether it was withdrawn. */
@AnswerTo("relations/kept")
public record Kept(@Nullable Node node) {

    public record Node(
            @Nullable String id,
            @Nullable String name,
            @Nullable Integer version,
            @Nullable Boolean withdrawn) {}
}
