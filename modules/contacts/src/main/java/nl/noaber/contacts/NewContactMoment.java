package nl.noaber.contacts;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;

/**
 * A contact moment to log.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 * @param acceptedWarnings what looks like a mistake and is meant
 */
public record NewContactMoment(
        ContactMomentId id,
        ContactMomentDetails details,
        List<NewCommitment> commitments,
        Set<ContactMomentWarningCode> acceptedWarnings) {

    public NewContactMoment {
        commitments = List.copyOf(commitments);
        acceptedWarnings = Set.copyOf(acceptedWarnings);
    }

    public static NewContactMoment of(ContactMomentDetails details, NewCommitment... commitments) {
        return new NewContactMoment(new ContactMomentId(Ids.next()), details, List.of(commitments), Set.of());
    }
}
