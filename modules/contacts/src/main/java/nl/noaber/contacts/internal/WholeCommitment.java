package nl.noaber.contacts.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.Commitment;
import nl.noaber.kernel.PartialDate;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/** A commitment with all that is stored of it. */
record WholeCommitment(CommitmentRow row, List<ChallengeId> challenges, Set<UUID> principals) {

    /** That a commitment is about a challenge. */
    record About(UUID commitmentId, ChallengeId challengeId) {}

    WholeCommitment {
        challenges = List.copyOf(challenges);
        principals = Set.copyOf(principals);
    }

    Commitment shown() {
        return new Commitment(
                row.id(),
                row.direction(),
                row.text(),
                row.quote(),
                row.organisationId(),
                due(),
                row.forum(),
                row.state(),
                row.settledOn(),
                row.settlement(),
                row.ownerId(),
                row.contactMomentId(),
                challenges,
                row.visibility(),
                row.updatedAt(),
                row.version(),
                row.withdrawnAt() != null);
    }

    @Nullable
    PartialDate due() {
        return row.due() == null ? null : PartialDate.parse(row.due()).orElseThrow();
    }

    WholeCommitment with(CommitmentRow changed) {
        return new WholeCommitment(changed, challenges, principals);
    }

    /** Seen as far as its contact moment is now. */
    WholeCommitment seenAs(Reach reach) {
        CommitmentRow changed = row.but(seen -> seen.visibility(reach.visibility()));
        return new WholeCommitment(changed, challenges, reach.principals());
    }

    List<About> aboutRows() {
        return challenges.stream()
                .map(challenge -> new About(row.id().value(), challenge))
                .toList();
    }

    List<AudienceRow> audienceRows() {
        return principals.stream()
                .map(principal -> new AudienceRow(row.id().value(), principal))
                .toList();
    }
}
