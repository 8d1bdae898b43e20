package nl.noaber.contacts.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A commitment put together from what was written about it.
 *
 * @param commitment meaningful only when there are no problems
 */
record CommitmentAssembly(WholeCommitment commitment, List<Problem> problems) {

    /**
     * One that is new.
     *
     * @param path what the paths of its fields begin with, for instance {@code commitments.0.}
     * @param moment the contact moment in which it was made
     */
    static CommitmentAssembly fresh(
            Viewer viewer,
            NewCommitment given,
            String path,
            Known known,
            @Nullable WholeContactMoment moment,
            Instant now) {
        UserId owner = Objects.requireNonNullElse(given.owner(), new UserId(viewer.userId()));
        CommitmentRow row = new CommitmentRow(
                given.id(),
                moment == null ? null : moment.row().id(),
                given.direction(),
                given.text().strip(),
                Texts.orNull(given.quote()),
                organisation(given, known, moment),
                given.due() == null ? null : given.due().toString(),
                CommitmentRows.order(given.due()),
                Texts.stripped(given.forum()),
                CommitmentState.OPEN,
                null,
                null,
                owner,
                moment == null ? Reach.TEAM.visibility() : moment.reach().visibility(),
                1,
                now,
                viewer.userId(),
                viewer.name(),
                now,
                null,
                false);
        WholeCommitment whole = new WholeCommitment(
                row,
                challenges(given, moment),
                moment == null ? Reach.TEAM.principals() : moment.reach().principals());
        return new CommitmentAssembly(whole, problems(given, whole, path, known, null));
    }

    /** One that is there, as the change wants it, one version on. */
    static CommitmentAssembly over(WholeCommitment stored, NewCommitment given, Known known, Instant now) {
        CommitmentRow row = stored.row();
        Organisation organisation =
                given.organisation() == null ? null : known.organisations().get(given.organisation());
        CommitmentRow next = row.next(
                now,
                changed -> changed.direction(given.direction())
                        .text(given.text().strip())
                        .quote(Texts.orNull(given.quote()))
                        .organisationId(organisation == null ? null : organisation.id())
                        .due(given.due() == null ? null : given.due().toString())
                        .dueOrder(CommitmentRows.order(given.due()))
                        .forum(Texts.stripped(given.forum()))
                        .ownerId(Objects.requireNonNullElse(given.owner(), row.ownerId())));
        WholeCommitment whole = new WholeCommitment(next, challenges(given, null), stored.principals());
        return new CommitmentAssembly(whole, problems(given, whole, "", known, row.organisationId()));
    }

    private static @Nullable OrganisationId organisation(
            NewCommitment given, Known known, @Nullable WholeContactMoment moment) {
        if (given.organisation() == null) {
            return moment == null ? null : moment.firstOfTheirs();
        }
        Organisation found = known.organisations().get(given.organisation());
        return found == null ? null : found.id();
    }

    private static List<ChallengeId> challenges(NewCommitment given, @Nullable WholeContactMoment moment) {
        if (given.challenges() != null) {
            return given.challenges().stream().distinct().toList();
        }
        return moment == null ? List.of() : moment.challengeIds();
    }

    /**
     * What is wrong with it; for a change too, which is given as if it were new.
     *
     * @param stored the organisation it has already, which may have been withdrawn since
     */
    private static List<Problem> problems(
            NewCommitment given, WholeCommitment whole, String path, Known known, @Nullable OrganisationId stored) {
        List<Problem> problems = new ArrayList<>();
        if (given.text().isBlank()) {
            problems.add(Problem.of("TEXT_MISSING", path + "text"));
        }
        Days.check(problems, path + "due", given.due());
        Texts.atMost(problems, "TEXT_TOO_LONG", path + "text", given.text().strip(), Commitment.LONGEST_TEXT);
        Texts.atMost(problems, "FORUM_TOO_LONG", path + "forum", given.forum(), Commitment.LONGEST_FORUM);
        Texts.atMost(problems, "QUOTE_TOO_LONG", path + "quote", given.quote(), Commitment.LONGEST_QUOTE);
        if (given.organisation() != null && !given.organisation().equals(stored)) {
            organisation(known.organisations().get(given.organisation()), path + "organisation", problems);
        }
        List<ChallengeId> challenges = Objects.requireNonNullElse(given.challenges(), List.of());
        for (int index = 0; index < challenges.size(); index++) {
            if (!known.challenges().containsKey(challenges.get(index))) {
                problems.add(Problem.of("NOT_FOUND", path + "challenges." + index));
            }
        }
        ContactMomentRules.owner(path + "owner", known.users().get(whole.row().ownerId()), problems);
        return problems;
    }

    private static void organisation(@Nullable Organisation found, String field, List<Problem> problems) {
        if (found == null) {
            problems.add(Problem.of("NOT_FOUND", field));
        } else if (found.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", field, found.name()));
        }
    }
}
