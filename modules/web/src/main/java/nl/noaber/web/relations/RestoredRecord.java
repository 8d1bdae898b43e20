package nl.noaber.web.relations;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** What came of restoring an organisation, a person or a post: one of the three. */
@AnswerTo("relations/restore")
public record RestoredRecord(
        @Nullable TurnedPayload organisation,
        @Nullable TurnedPayload person,
        @Nullable TurnedPayload post) {

    TurnedPayload payload() {
        return TurnedPayload.oneOf(organisation, person, post);
    }
}
