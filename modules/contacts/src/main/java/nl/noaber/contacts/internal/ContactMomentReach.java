package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.List;

/** Lets what belongs to a contact moment be seen as far as that is. */
@Singleton
final class ContactMomentReach {

    private final CommitmentRepository commitments;
    private final Log log;

    ContactMomentReach(CommitmentRepository commitments, Log log) {
        this.commitments = commitments;
        this.log = log;
    }

    void follow(WholeContactMoment moment) {
        List<WholeCommitment> seen = commitments.lockedOf(moment.row().id()).stream()
                .map(commitment -> commitment.seenAs(moment.reach()))
                .toList();
        seen.forEach(commitments::update);
        log.found(List.of(moment), seen);
    }
}
