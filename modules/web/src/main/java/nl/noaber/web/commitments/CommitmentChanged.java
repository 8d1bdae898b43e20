package nl.noaber.web.commitments;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of changing a commitment. */
@AnswerTo("commitments/change")
public record CommitmentChanged(Payload updateCommitment) {

    public record Payload(
            @Nullable Commitment commitment, @Nullable Conflict conflict, List<UserError> userErrors) {

        /** With a conflict the record is there too, as others left it. */
        boolean stored() {
            return commitment != null && conflict == null;
        }
    }

    public record Commitment(String id) {}
}
