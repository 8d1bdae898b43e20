package nl.noaber.contacts.internal;

import java.util.List;
import java.util.Map;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.messages.Bringable;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Tenure;

/** The records of other modules that an input names, as far as they are there for the viewer. */
record Known(
        Map<PersonId, Person> persons,
        Map<PersonId, List<Tenure>> tenures,
        Map<PostId, Post> posts,
        Map<OrganisationId, Organisation> organisations,
        Map<UserId, User> users,
        Map<ChallengeId, Challenge> challenges,
        Map<LobbyMessageId, Bringable> messages) {

    List<Tenure> tenuresOf(PersonId person) {
        return tenures.getOrDefault(person, List.of());
    }
}
