package nl.noaber.web.reviews;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of deciding about a line. */
@AnswerTo("reviews/decide")
public record LineDecided(Payload decideRightsReviewLine) {

    public record Payload(@Nullable Line line, @Nullable Conflict conflict, List<UserError> userErrors) {

        /** With a conflict the line is there too, as others left it. */
        boolean stored() {
            return line != null && conflict == null;
        }
    }

    public record Line(String id) {}
}
