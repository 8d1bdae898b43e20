package nl.noaber.contacts.internal;

import java.util.List;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.ContactMomentWarning;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Conflicting;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Recording.Refused;
import nl.noaber.contacts.Recording.Warned;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a commitment. */
record CommitmentPayload(
        @Nullable Commitment commitment, @Nullable Conflict conflict, List<Problem> userErrors) {

    static CommitmentPayload of(Recording<Commitment> recording) {
        return switch (recording) {
            case Recorded<Commitment>(Commitment commitment) -> new CommitmentPayload(commitment, null, List.of());
            case Conflicting<Commitment>(Commitment commitment, Conflict conflict) ->
                new CommitmentPayload(commitment, conflict, List.of());
            case Refused<Commitment>(List<Problem> problems) -> new CommitmentPayload(null, null, problems);
            case Warned<Commitment>(List<ContactMomentWarning> warnings) ->
                throw new IllegalStateException("nobody warns about a commitment: " + warnings);
        };
    }
}
