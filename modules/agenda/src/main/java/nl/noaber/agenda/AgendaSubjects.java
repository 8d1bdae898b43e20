package nl.noaber.agenda;

import java.util.Set;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

/**
 * What an agenda item is about.
 *
 * @param messages each in the version that was the newest when it was named
 * @param contributions those that are decided about
 * @param parties those whose agreement is needed
 */
public record AgendaSubjects(
        Set<ChallengeId> challenges,
        Set<LobbyMessageId> messages,
        Set<ProjectId> projects,
        Set<ContributionId> contributions,
        Set<OrganisationId> parties) {

    public static final AgendaSubjects NONE = new AgendaSubjects(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** How many of each sort there may be. */
    public static final int MOST = 50;

    public AgendaSubjects {
        challenges = Set.copyOf(challenges);
        messages = Set.copyOf(messages);
        projects = Set.copyOf(projects);
        contributions = Set.copyOf(contributions);
        parties = Set.copyOf(parties);
    }

    /** Only about these contributions. */
    public static AgendaSubjects of(ContributionId... contributions) {
        return new AgendaSubjects(Set.of(), Set.of(), Set.of(), Set.of(contributions), Set.of());
    }
}
