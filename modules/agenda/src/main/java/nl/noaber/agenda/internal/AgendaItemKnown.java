package nl.noaber.agenda.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.agenda.Meeting;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What an agenda item names, as far as it is there for the viewer.
 *
 * @param meeting null when there is none with the id that was given
 * @param organisations the parties, and those that give the contributions
 */
record AgendaItemKnown(
        @Nullable Meeting meeting,
        Map<ChallengeId, Challenge> challenges,
        Map<LobbyMessageId, LobbyMessage> messages,
        Map<ProjectId, Project> projects,
        Map<ContributionId, Contribution> contributions,
        Map<OrganisationId, Organisation> organisations,
        Map<PostId, Post> posts,
        Map<UserId, User> users) {

    /** The same, with what was stored and the viewer may not see: nobody takes off what is not shown. */
    AgendaItemDetails keepingTheUnseen(AgendaItemDetails wanted, AgendaItemDetails stored) {
        AgendaSubjects subjects = wanted.subjects();
        return wanted.about(new AgendaSubjects(
                subjects.challenges(),
                with(subjects.messages(), stored.subjects().messages(), messages.keySet()),
                with(subjects.projects(), stored.subjects().projects(), projects.keySet()),
                with(subjects.contributions(), stored.subjects().contributions(), contributions.keySet()),
                subjects.parties()));
    }

    private static <T> Set<T> with(Set<T> wanted, Set<T> stored, Set<T> seen) {
        Set<T> all = new HashSet<>(wanted);
        stored.stream().filter(id -> !seen.contains(id)).forEach(all::add);
        return all;
    }

    /**
     * The versions of its messages: the one in which each is there, the newest of one that is new.
     *
     * @param stored those that it has already
     */
    Map<LobbyMessageId, Integer> numbers(AgendaItemDetails details, Map<LobbyMessageId, Integer> stored) {
        Map<LobbyMessageId, Integer> numbers = new HashMap<>();
        details.subjects().messages().forEach(id -> {
            Integer there = stored.get(id);
            LobbyMessage message = messages.get(id);
            if (there != null) {
                numbers.put(id, there);
            } else if (message != null) {
                numbers.put(id, message.number());
            }
        });
        return numbers;
    }
}
