package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Viewer;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Lets open commitments follow their contact moment when what they took from it is corrected there. */
@Singleton
final class Following {

    private final CommitmentRepository commitments;
    private final Log log;

    Following(CommitmentRepository commitments, Log log) {
        this.commitments = commitments;
        this.log = log;
    }

    void follow(Viewer viewer, WholeContactMoment before, WholeContactMoment after, Known known, Instant now) {
        Correction correction = Correction.of(before, after);
        if (correction.changesNothing()) {
            return;
        }
        CommitmentFields fields = new CommitmentFields(known);
        for (WholeCommitment stored : commitments.lockedOf(before.row().id())) {
            WholeCommitment next = correction.of(stored, now);
            List<FieldChange> changes = FieldChange.between(fields.of(stored), fields.of(next));
            if (!changes.isEmpty()) {
                commitments.update(next);
                log.updated(viewer, stored, next, changes);
            }
        }
    }

    /**
     * From what to what. An organisation only when there was one at most and is one now: else nobody knows whose promise
     * it was.
     */
    private record Correction(
            boolean ofOrganisation,
            @Nullable OrganisationId from,
            @Nullable OrganisationId to,
            Set<ChallengeId> about,
            List<ChallengeId> aboutNow) {

        static Correction of(WholeContactMoment before, WholeContactMoment after) {
            Set<OrganisationId> former = before.organisationsOfTheirs();
            Set<OrganisationId> next = after.organisationsOfTheirs();
            return new Correction(
                    former.size() < 2 && next.size() == 1 && !former.equals(next),
                    before.firstOfTheirs(),
                    after.firstOfTheirs(),
                    Set.copyOf(before.challengeIds()),
                    after.challengeIds());
        }

        boolean changesNothing() {
            return !ofOrganisation && about.equals(Set.copyOf(aboutNow));
        }

        WholeCommitment of(WholeCommitment stored, Instant now) {
            CommitmentRow row = stored.row();
            if (row.state() != CommitmentState.OPEN || row.withdrawnAt() != null) {
                return stored;
            }
            boolean organisation = ofOrganisation && Objects.equals(row.organisationId(), from);
            boolean challenges = about.equals(Set.copyOf(stored.challenges()));
            return new WholeCommitment(
                    row.with(organisation ? to : row.organisationId(), now),
                    challenges ? aboutNow : stored.challenges(),
                    stored.principals());
        }
    }
}
