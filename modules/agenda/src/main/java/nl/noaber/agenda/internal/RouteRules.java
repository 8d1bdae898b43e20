package nl.noaber.agenda.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.access.User;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteDetails;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** What may be written about a route. What it names already may stay, whatever became of that. */
final class RouteRules {

    private final AgendaRouteDetails details;
    private final @Nullable AgendaRouteDetails stored;
    private final RouteKnown known;
    private final List<Problem> problems = new ArrayList<>();

    private RouteRules(AgendaRouteDetails details, @Nullable AgendaRouteDetails stored, RouteKnown known) {
        this.details = details;
        this.stored = stored;
        this.known = known;
    }

    /**
     * What is wrong with it.
     *
     * @param stored what is there already; null when it is new
     */
    static List<Problem> problems(AgendaRouteDetails details, @Nullable AgendaRouteDetails stored, RouteKnown known) {
        RouteRules rules = new RouteRules(details, stored, known);
        rules.title();
        rules.lead();
        rules.owner();
        rules.sharing();
        rules.challenges();
        rules.steps();
        return rules.problems;
    }

    private void title() {
        if (details.title().isEmpty()) {
            problems.add(Problem.of("TITLE_MISSING", "title"));
        }
        Texts.atMost(problems, "TEXT_TOO_LONG", "title", details.title(), AgendaRoute.LONGEST_TITLE);
    }

    private void lead() {
        PostId lead = details.lead();
        if (lead == null || (stored != null && lead.equals(stored.lead()))) {
            return;
        }
        Post post = known.posts().get(lead);
        if (post == null) {
            problems.add(Problem.of("NOT_FOUND", "lead"));
        } else if (post.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "lead", post.name()));
        }
    }

    private void owner() {
        if (stored != null && details.owner().equals(stored.owner())) {
            return;
        }
        User owner = known.users().get(details.owner());
        if (owner == null) {
            problems.add(Problem.of("NOT_FOUND", "owner"));
        } else if (!owner.role().isTeam()) {
            problems.add(Problem.of("OWNER_OUTSIDE_TEAM", "owner", owner.name()));
        }
    }

    private void sharing() {
        if (details.visibility() == Visibility.CONFIDENTIAL) {
            problems.add(Problem.of("NEVER_CONFIDENTIAL", "visibility"));
        }
        if (details.visibility() != Visibility.SHARED && !details.sharedWith().isEmpty()) {
            problems.add(Problem.of("NOT_SHARED", "sharedWith"));
        }
        if (details.visibility() == Visibility.SHARED && details.sharedWith().isEmpty()) {
            problems.add(Problem.of("SHARED_WITH_NOBODY", "sharedWith"));
        }
        Set<OrganisationId> before = stored == null ? Set.of() : stored.sharedWith();
        details.sharedWith().stream().filter(id -> !before.contains(id)).forEach(this::chosen);
    }

    private void chosen(OrganisationId id) {
        Organisation organisation = known.organisations().get(id);
        if (organisation == null) {
            problems.add(Problem.of("NOT_FOUND", "sharedWith"));
        } else if (organisation.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "sharedWith", organisation.name()));
        }
    }

    private void challenges() {
        if (details.challenges().size() > AgendaRouteDetails.MOST_CHALLENGES) {
            problems.add(Problem.of("TOO_MANY_CHOSEN", "challenges", AgendaRouteDetails.MOST_CHALLENGES));
        }
        if (!known.challenges().keySet().containsAll(details.challenges())) {
            problems.add(Problem.of("NOT_FOUND", "challenges"));
        }
    }

    private void steps() {
        List<RouteStepDetails> steps = details.steps();
        if (steps.isEmpty()) {
            problems.add(Problem.of("STEPS_MISSING", "steps"));
        } else if (steps.size() > AgendaRoute.MOST_STEPS) {
            problems.add(Problem.of("TOO_MANY_STEPS", "steps", AgendaRoute.MOST_STEPS, steps.size()));
        } else {
            Set<Object> before = named(stored);
            for (int index = 0; index < steps.size(); index++) {
                problems.addAll(RouteStepRules.problems(steps, index, before, known));
            }
            if (problems.isEmpty()) {
                problems.addAll(RouteStepRules.cycle(steps));
            }
        }
    }

    /** The meetings and bodies that it has already. */
    private static Set<Object> named(@Nullable AgendaRouteDetails details) {
        Set<Object> named = new HashSet<>();
        if (details != null) {
            for (RouteStepDetails step : details.steps()) {
                named.addAll(step.alternatives());
                if (step.meeting() != null) {
                    named.add(step.meeting());
                }
                if (step.body() != null) {
                    named.add(step.body());
                }
            }
        }
        return named;
    }
}
