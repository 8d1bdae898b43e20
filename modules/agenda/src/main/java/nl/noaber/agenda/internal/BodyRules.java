package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.agenda.DeadlineKind;
import nl.noaber.agenda.DeadlineRule;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyDetails;
import nl.noaber.kernel.Problem;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;

/** What may be written about a body. */
final class BodyRules {

    private final BodyKnown known;
    private final List<Problem> problems = new ArrayList<>();

    private BodyRules(BodyKnown known) {
        this.known = known;
    }

    /** What is wrong with a new one. */
    static List<Problem> ofNew(
            OrganisationId organisation, GovernanceBodyDetails details, BodyKnown known, LocalDate today) {
        BodyRules rules = new BodyRules(known);
        rules.organisation(organisation, today);
        rules.deadlines(details.deadlines());
        rules.order(details.deadlines());
        rules.members(details.members(), Set.of());
        return rules.problems;
    }

    /** What is wrong with what is to become of one that is there. */
    static List<Problem> ofChanged(GovernanceBody stored, GovernanceBodyDetails details, BodyKnown known) {
        BodyRules rules = new BodyRules(known);
        rules.deadlines(details.deadlines());
        if (!details.deadlines().equals(stored.details().deadlines())) {
            rules.order(details.deadlines());
        }
        rules.members(details.members(), stored.members());
        return rules.problems;
    }

    private void organisation(OrganisationId id, LocalDate today) {
        Organisation organisation = known.organisations().get(id);
        if (organisation == null) {
            problems.add(Problem.of("NOT_FOUND", "organisation"));
        } else if (organisation.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "organisation", organisation.name()));
        } else if (!organisation.existsOn(today)) {
            problems.add(Problem.of("ORGANISATION_NOT_THERE", "organisation", organisation.name()));
        }
    }

    private void deadlines(List<DeadlineRule> deadlines) {
        Set<DeadlineKind> seen = new HashSet<>();
        for (DeadlineRule rule : deadlines) {
            String field = "deadlines." + rule.kind();
            if (!seen.add(rule.kind())) {
                problems.add(Problem.of("DEADLINE_TWICE", field));
            } else if (rule.count() < 1 || rule.count() > rule.unit().most()) {
                problems.add(
                        Problem.of("DEADLINE_OUT_OF_BOUNDS", field, rule.unit().most()));
            }
        }
    }

    /** What comes earlier by its kind is not asked for later, in weeks without a holiday. */
    private void order(List<DeadlineRule> deadlines) {
        for (int at = 1; at < deadlines.size() && problems.isEmpty(); at++) {
            DeadlineRule rule = deadlines.get(at - 1);
            if (rule.inWorkingDays() < deadlines.get(at).inWorkingDays()) {
                problems.add(Problem.of(
                        "DEADLINES_IN_WRONG_ORDER",
                        "deadlines." + rule.kind(),
                        deadlines.get(at).inWorkingDays()));
            }
        }
    }

    private void members(Set<PostId> members, Set<PostId> stored) {
        if (members.size() > GovernanceBody.MOST_MEMBERS) {
            problems.add(Problem.of("TOO_MANY_MEMBERS", "members", GovernanceBody.MOST_MEMBERS));
        }
        members.stream().filter(id -> !stored.contains(id)).forEach(this::member);
    }

    private void member(PostId id) {
        Post post = known.posts().get(id);
        if (post == null) {
            problems.add(Problem.of("NOT_FOUND", "members"));
        } else if (post.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "members", post.name()));
        }
    }
}
