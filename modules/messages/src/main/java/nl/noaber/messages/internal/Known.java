package nl.noaber.messages.internal;

import java.util.Map;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;

/** The records of other modules that a message names, as far as they are there for the viewer. */
record Known(
        Map<UserId, User> users,
        Map<OrganisationId, Organisation> organisations,
        Map<ChallengeId, Challenge> challenges,
        Map<BudgetChapterId, BudgetChapter> chapters) {}
