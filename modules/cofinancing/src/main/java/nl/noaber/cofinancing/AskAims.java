package nl.noaber.cofinancing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.AskId;
import nl.noaber.messages.AskedInMessage;
import nl.noaber.programmes.ChallengeId;

/**
 * Which asks of lobby messages aim at what is missing. Whoever may see both the message and the project may see it. What was
 * withdrawn neither aims nor is aimed at until it is restored.
 */
public interface AskAims {

    /** What aims at each of these, in the order in which it was said; a project at which nothing aims is absent. */
    Map<ProjectId, List<AskAim>> atProjects(Viewer viewer, Set<ProjectId> projects);

    /** What aims at each of these as a whole; a challenge at which nothing aims is absent. */
    Map<ChallengeId, List<AskAim>> atChallenges(Viewer viewer, Set<ChallengeId> challenges);

    /** At what each of these aims; an ask that aims at nothing is absent. */
    Map<AskId, List<AskAim>> ofAsks(Viewer viewer, Set<AskId> asks);

    /** Says that it aims at this. For the team. Said again it changes nothing. */
    Recording<AskedInMessage> aim(Viewer viewer, AskId ask, AimedGap gap);

    /** Says that it no longer does. For the team. Of what does not aim it changes nothing. */
    Recording<AskedInMessage> turnAway(Viewer viewer, AskId ask, AimedGap gap);
}
