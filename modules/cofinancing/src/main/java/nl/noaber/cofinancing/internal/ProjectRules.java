package nl.noaber.cofinancing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What may be written about a project. */
final class ProjectRules {

    private final ProjectDetails details;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();

    private ProjectRules(ProjectDetails details, Known known) {
        this.details = details;
        this.known = known;
    }

    /**
     * What is wrong with it.
     *
     * @param stored what is there already; null when it is new
     * @param used the years for which there is money
     */
    static List<Problem> problems(
            ProjectDetails details, Known known, @Nullable WholeProject stored, Optional<Years> used) {
        ProjectRules rules = new ProjectRules(details, known);
        rules.texts();
        rules.period(used);
        rules.place();
        rules.lead(stored == null ? null : stored.row().leadId());
        rules.sharing(stored == null ? Set.of() : stored.sharedWith());
        return rules.problems;
    }

    private void texts() {
        String title = Texts.line(details.title());
        if (title.isEmpty()) {
            problems.add(Problem.of("TITLE_MISSING", "title"));
        }
        Texts.atMost(problems, "TITLE_TOO_LONG", "title", title, Project.LONGEST_TITLE);
        Texts.atMost(
                problems, "DESCRIPTION_TOO_LONG", "description", details.description(), Project.LONGEST_DESCRIPTION);
    }

    private void period(Optional<Years> used) {
        boolean possible = MoneyRules.year(problems, "firstYear", details.firstYear());
        possible &= MoneyRules.year(problems, "lastYear", details.lastYear());
        if (possible && details.lastYear() < details.firstYear()) {
            problems.add(Problem.of("ENDS_BEFORE_START", "lastYear"));
        } else if (possible) {
            used.filter(years -> years.first() < details.firstYear())
                    .ifPresent(years -> problems.add(
                            Problem.of("MONEY_OUTSIDE_PERIOD", "firstYear", Integer.toString(years.first()))));
            used.filter(years -> years.last() > details.lastYear())
                    .ifPresent(years -> problems.add(
                            Problem.of("MONEY_OUTSIDE_PERIOD", "lastYear", Integer.toString(years.last()))));
        }
    }

    private void place() {
        if (details.challenge() != null && !known.challenges().containsKey(details.challenge())) {
            problems.add(Problem.of("NOT_FOUND", "challenge"));
        } else if (details.challenge() == null && details.programme() == null) {
            problems.add(Problem.of("PLACE_MISSING", "challenge"));
        } else if (details.challenge() == null && !known.programmes().containsKey(details.programme())) {
            problems.add(Problem.of("NOT_FOUND", "programme"));
        }
    }

    private void lead(@Nullable OrganisationId stored) {
        if (details.lead() != null && !details.lead().equals(stored)) {
            chosen("lead", details.lead());
        }
    }

    private void sharing(Set<OrganisationId> stored) {
        if (details.visibility() == Visibility.CONFIDENTIAL) {
            problems.add(Problem.of("NEVER_CONFIDENTIAL", "visibility"));
        }
        if (details.visibility() != Visibility.SHARED && !details.sharedWith().isEmpty()) {
            problems.add(Problem.of("NOT_SHARED", "sharedWith"));
        }
        if (details.visibility() == Visibility.SHARED && details.sharedWith().isEmpty()) {
            problems.add(Problem.of("SHARED_WITH_NOBODY", "sharedWith"));
        }
        details.sharedWith().stream().filter(id -> !stored.contains(id)).forEach(id -> chosen("sharedWith", id));
    }

    private void chosen(String field, OrganisationId id) {
        Organisation organisation = known.organisations().get(id);
        if (organisation == null) {
            problems.add(Problem.of("NOT_FOUND", field));
        } else {
            Stream.of(organisation)
                    .filter(Organisation::withdrawn)
                    .forEach(gone -> problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", field, gone.name())));
        }
    }
}
