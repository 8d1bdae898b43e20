package nl.noaber.agenda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** What to change of a route; see {@link AgendaRouteDetails} for the fields. */
public record AgendaRouteChange(
        Patch<String> title,
        Patch<@Nullable PostId> lead,
        Patch<UserId> owner,
        Patch<Visibility> visibility,
        Patch<Set<OrganisationId>> sharedWith,
        Patch<Set<ChallengeId>> challenges,
        Patch<List<RouteStepDetails>> steps) {

    /** Only its title. */
    public static AgendaRouteChange titled(String title) {
        return new AgendaRouteChange(
                Patch.set(title), Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept());
    }

    /** Only its steps. */
    public static AgendaRouteChange along(RouteStepDetails... steps) {
        return new AgendaRouteChange(
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.set(List.of(steps)));
    }

    /** The details as they are to be. Who it was shared with goes with the visibility that it had. */
    public AgendaRouteDetails over(AgendaRouteDetails stored) {
        Visibility seen = visibility.over(stored.visibility());
        return new AgendaRouteDetails(
                title.over(stored.title()),
                lead.over(stored.lead()),
                owner.over(stored.owner()),
                seen,
                sharedWith.over(seen == Visibility.SHARED ? stored.sharedWith() : Set.of()),
                challenges.over(stored.challenges()),
                steps.over(stored.steps()));
    }

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        title.ifSet(_ -> fields.add("title"));
        lead.ifSet(_ -> fields.add("lead"));
        owner.ifSet(_ -> fields.add("owner"));
        visibility.ifSet(_ -> fields.add("visibility"));
        sharedWith.ifSet(_ -> fields.add("sharedWith"));
        challenges.ifSet(_ -> fields.add("challenges"));
        steps.ifSet(_ -> fields.add("steps"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public AgendaRouteChange without(Set<String> fields) {
        return new AgendaRouteChange(
                fields.contains("title") ? Patch.kept() : title,
                fields.contains("lead") ? Patch.kept() : lead,
                fields.contains("owner") ? Patch.kept() : owner,
                fields.contains("visibility") ? Patch.kept() : visibility,
                fields.contains("sharedWith") ? Patch.kept() : sharedWith,
                fields.contains("challenges") ? Patch.kept() : challenges,
                fields.contains("steps") ? Patch.kept() : steps);
    }
}
