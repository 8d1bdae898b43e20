package nl.noaber.web.relations;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** What came of withdrawing an organisation, a person or a post: one of the three. */
@AnswerTo("relations/withdraw")
public record WithdrawnRecord(
        @Nullable TurnedPayload organisation,
        @Nullable TurnedPayload person,
        @Nullable TurnedPayload post) {

    TurnedPayload payload() {
        return TurnedPayload.oneOf(organisation, person, post);
    }
}
