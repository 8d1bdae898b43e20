package nl.noaber.agenda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Patch;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** What to change of an agenda item; see {@link AgendaItemDetails} and {@link AgendaSubjects} for the fields. */
public record AgendaItemChange(
        Patch<String> title,
        Patch<@Nullable String> explanation,
        Patch<AgendaItemKind> kind,
        Patch<AgendaItemState> state,
        Patch<@Nullable PostId> lead,
        Patch<UserId> owner,
        Patch<Boolean> teamOnly,
        Patch<DisclosureClass> disclosureClass,
        Patch<List<DisclosureGround>> disclosureGrounds,
        Patch<Set<ChallengeId>> challenges,
        Patch<Set<LobbyMessageId>> messages,
        Patch<Set<ProjectId>> projects,
        Patch<Set<ContributionId>> contributions,
        Patch<Set<OrganisationId>> parties,
        Patch<List<AgendaDocument>> documents) {

    private static final AgendaItemChange NOTHING = new AgendaItemChange(
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept(),
            Patch.kept());

    /** Only into another state. */
    public static AgendaItemChange to(AgendaItemState state) {
        return NOTHING.stated(Patch.set(state));
    }

    private AgendaItemChange stated(Patch<AgendaItemState> next) {
        return new AgendaItemChange(
                title,
                explanation,
                kind,
                next,
                lead,
                owner,
                teamOnly,
                disclosureClass,
                disclosureGrounds,
                challenges,
                messages,
                projects,
                contributions,
                parties,
                documents);
    }

    /** The details as they are to be. A class under the Woo that it does not name stays. */
    public AgendaItemDetails over(AgendaItemDetails stored) {
        AgendaSubjects subjects = stored.subjects();
        return new AgendaItemDetails(
                title.over(stored.title()),
                explanation.over(stored.explanation()),
                kind.over(stored.kind()),
                state.over(stored.state()),
                lead.over(stored.lead()),
                owner.over(stored.owner()),
                teamOnly.over(stored.teamOnly()),
                stored.disclosure() == null ? null : over(stored.disclosure()),
                new AgendaSubjects(
                        challenges.over(subjects.challenges()),
                        messages.over(subjects.messages()),
                        projects.over(subjects.projects()),
                        contributions.over(subjects.contributions()),
                        parties.over(subjects.parties())),
                documents.over(stored.documents()));
    }

    /** The grounds that it has go where all is disclosed. */
    private Disclosure over(Disclosure stored) {
        DisclosureClass chosen = disclosureClass.over(stored.disclosureClass());
        return new Disclosure(chosen, disclosureGrounds.over(chosen.needsGround() ? stored.grounds() : List.of()));
    }

    /** Whether it says how the item is classed. */
    public boolean isClassing() {
        return disclosureClass instanceof Patch.Set<?> || disclosureGrounds instanceof Patch.Set<?>;
    }

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        title.ifSet(_ -> fields.add("title"));
        explanation.ifSet(_ -> fields.add("explanation"));
        kind.ifSet(_ -> fields.add("kind"));
        state.ifSet(_ -> fields.add("state"));
        lead.ifSet(_ -> fields.add("lead"));
        owner.ifSet(_ -> fields.add("owner"));
        teamOnly.ifSet(_ -> fields.add("teamOnly"));
        disclosureClass.ifSet(_ -> fields.add("disclosureClass"));
        disclosureGrounds.ifSet(_ -> fields.add("disclosureGrounds"));
        challenges.ifSet(_ -> fields.add("challenges"));
        messages.ifSet(_ -> fields.add("messages"));
        projects.ifSet(_ -> fields.add("projects"));
        contributions.ifSet(_ -> fields.add("contributions"));
        parties.ifSet(_ -> fields.add("parties"));
        documents.ifSet(_ -> fields.add("documents"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public AgendaItemChange without(Set<String> fields) {
        return new AgendaItemChange(
                fields.contains("title") ? Patch.kept() : title,
                fields.contains("explanation") ? Patch.kept() : explanation,
                fields.contains("kind") ? Patch.kept() : kind,
                fields.contains("state") ? Patch.kept() : state,
                fields.contains("lead") ? Patch.kept() : lead,
                fields.contains("owner") ? Patch.kept() : owner,
                fields.contains("teamOnly") ? Patch.kept() : teamOnly,
                fields.contains("disclosureClass") ? Patch.kept() : disclosureClass,
                fields.contains("disclosureGrounds") ? Patch.kept() : disclosureGrounds,
                fields.contains("challenges") ? Patch.kept() : challenges,
                fields.contains("messages") ? Patch.kept() : messages,
                fields.contains("projects") ? Patch.kept() : projects,
                fields.contains("contributions") ? Patch.kept() : contributions,
                fields.contains("parties") ? Patch.kept() : parties,
                fields.contains("documents") ? Patch.kept() : documents);
    }
}
