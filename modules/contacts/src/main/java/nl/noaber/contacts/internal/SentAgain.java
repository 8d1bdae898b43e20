package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.NewContactMoment;
import nl.noaber.history.Collisions;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Whether what is sent under an id that is in use is what is stored under it, so that nothing is lost by calling it done. */
@Singleton
final class SentAgain {

    private final CommitmentRepository commitments;
    private final Lookups lookups;
    private final Collisions collisions;

    SentAgain(CommitmentRepository commitments, Lookups lookups, Collisions collisions) {
        this.commitments = commitments;
        this.lookups = lookups;
        this.collisions = collisions;
    }

    /** By who made it, with all its commitments. */
    boolean is(Viewer viewer, NewContactMoment given, WholeContactMoment there) {
        if (!there.row().createdBy().equals(viewer.userId())) {
            return false;
        }
        Known known = lookups.of(viewer, List.of(there.details(), given.details()), given.commitments());
        ContactMomentFields fields = new ContactMomentFields(known);
        WholeContactMoment sent = ContactMomentAssembly.over(
                        there, given.details(), known, there.row().updatedAt())
                .moment();
        return collisions.isRepeated(Log.ref(there), fields.of(there), fields.of(sent))
                && areThere(viewer, given.commitments(), sent, known);
    }

    private boolean areThere(Viewer viewer, List<NewCommitment> given, WholeContactMoment moment, Known known) {
        List<CommitmentId> ids = new ArrayList<>();
        given.forEach(one -> ids.add(one.id()));
        Map<CommitmentId, WholeCommitment> taken = commitments.taken(ids);
        return given.stream().allMatch(one -> {
            WholeCommitment there = taken.get(one.id());
            return there != null && is(viewer, one, there, moment, known);
        });
    }

    /** By who made it, in the contact moment in which it was made. */
    boolean is(Viewer viewer, NewCommitment given, WholeCommitment there, @Nullable WholeContactMoment moment) {
        Known known = lookups.of(viewer, moment == null ? List.of() : List.of(moment.details()), List.of(given));
        return is(viewer, given, there, moment, known);
    }

    private boolean is(
            Viewer viewer,
            NewCommitment given,
            WholeCommitment there,
            @Nullable WholeContactMoment moment,
            Known known) {
        WholeCommitment sent = CommitmentAssembly.fresh(
                        viewer, given, "", known, moment, there.row().createdAt())
                .commitment();
        return NewPromises.isAgain(sent.row(), there.row()) && isSame(there, sent, known);
    }

    boolean isSame(WholeCommitment there, WholeCommitment sent, Known known) {
        CommitmentFields fields = new CommitmentFields(known);
        return collisions.isRepeated(Log.ref(there), fields.of(there), fields.of(sent));
    }
}
