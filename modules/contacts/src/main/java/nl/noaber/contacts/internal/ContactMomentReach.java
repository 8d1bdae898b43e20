package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.contacts.ContactMomentId;

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
        follow(List.of(moment));
    }

    /** The same of several, in as many statements as of one. */
    void follow(List<WholeContactMoment> moments) {
        Map<ContactMomentId, WholeContactMoment> byId = new HashMap<>();
        moments.forEach(moment -> byId.put(moment.row().id(), moment));
        List<WholeCommitment> seen = commitments.lockedOf(byId.keySet()).stream()
                .map(commitment -> commitment.seenAs(of(byId, commitment).reach()))
                .toList();
        commitments.updateAll(seen);
        log.found(moments, seen);
    }

    private static WholeContactMoment of(Map<ContactMomentId, WholeContactMoment> moments, WholeCommitment commitment) {
        return Objects.requireNonNull(moments.get(commitment.row().contactMomentId()), "was asked for by it");
    }
}
