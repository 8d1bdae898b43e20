package nl.noaber.cofinancing;

import java.util.HashSet;
import java.util.Set;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What to change of a project beside its cost; see {@link ProjectDetails} for the fields. */
public record ProjectChange(
        Patch<String> title,
        Patch<@Nullable String> description,
        Patch<@Nullable ChallengeId> challenge,
        Patch<@Nullable ProgrammeId> programme,
        Patch<@Nullable OrganisationId> lead,
        Patch<Integer> firstYear,
        Patch<Integer> lastYear,
        Patch<ProjectPhase> phase,
        Patch<ProjectState> state,
        Patch<Visibility> visibility,
        Patch<Set<OrganisationId>> sharedWith) {

    /** The details as they are to be. Who it was shared with goes with the visibility that it had. */
    public ProjectDetails over(ProjectDetails stored) {
        Visibility next = visibility.over(stored.visibility());
        return new ProjectDetails(
                title.over(stored.title()),
                description.over(stored.description()),
                challenge.over(stored.challenge()),
                programme.over(stored.programme()),
                lead.over(stored.lead()),
                firstYear.over(stored.firstYear()),
                lastYear.over(stored.lastYear()),
                phase.over(stored.phase()),
                state.over(stored.state()),
                next,
                sharedWith.over(next == Visibility.SHARED ? stored.sharedWith() : Set.of()));
    }

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        title.ifSet(_ -> fields.add("title"));
        description.ifSet(_ -> fields.add("description"));
        challenge.ifSet(_ -> fields.add("challenge"));
        programme.ifSet(_ -> fields.add("programme"));
        lead.ifSet(_ -> fields.add("lead"));
        firstYear.ifSet(_ -> fields.add("firstYear"));
        lastYear.ifSet(_ -> fields.add("lastYear"));
        phase.ifSet(_ -> fields.add("phase"));
        state.ifSet(_ -> fields.add("state"));
        visibility.ifSet(_ -> fields.add("visibility"));
        sharedWith.ifSet(_ -> fields.add("sharedWith"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public ProjectChange without(Set<String> fields) {
        return new ProjectChange(
                fields.contains("title") ? Patch.kept() : title,
                fields.contains("description") ? Patch.kept() : description,
                fields.contains("challenge") ? Patch.kept() : challenge,
                fields.contains("programme") ? Patch.kept() : programme,
                fields.contains("lead") ? Patch.kept() : lead,
                fields.contains("firstYear") ? Patch.kept() : firstYear,
                fields.contains("lastYear") ? Patch.kept() : lastYear,
                fields.contains("phase") ? Patch.kept() : phase,
                fields.contains("state") ? Patch.kept() : state,
                fields.contains("visibility") ? Patch.kept() : visibility,
                fields.contains("sharedWith") ? Patch.kept() : sharedWith);
    }
}
