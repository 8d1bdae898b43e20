package nl.noaber.contacts;

import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A commitment to record.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 * @param contactMoment in which it was made; of one that is being logged, that
 * @param organisation the one on the other side; the first of theirs in the contact moment when null
 * @param owner who follows it; the viewer when null
 * @param challenges what it is about; the challenges of the contact moment when null
 */
public record NewCommitment(
        CommitmentId id,
        @Nullable ContactMomentId contactMoment,
        CommitmentDirection direction,
        String text,
        @Nullable String quote,
        @Nullable OrganisationId organisation,
        @Nullable PartialDate due,
        @Nullable String forum,
        @Nullable UserId owner,
        @Nullable List<ChallengeId> challenges) {

    public NewCommitment {
        challenges = challenges == null ? null : List.copyOf(challenges);
    }

    public static NewCommitment of(CommitmentDirection direction, String text, @Nullable PartialDate due) {
        return new NewCommitment(
                new CommitmentId(Ids.next()), null, direction, text, null, null, due, null, null, null);
    }

    public NewCommitment about(List<ChallengeId> other) {
        return new NewCommitment(id, contactMoment, direction, text, quote, organisation, due, forum, owner, other);
    }

    public NewCommitment in(ContactMomentId moment) {
        return new NewCommitment(id, moment, direction, text, quote, organisation, due, forum, owner, challenges);
    }
}
