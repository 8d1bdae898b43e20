package nl.noaber.contacts.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.messages.Bringable;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.Mandate;
import nl.noaber.messages.VersionNumber;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Tenure;

/**
 * The records of other modules that an input names, as far as they are there for the viewer.
 *
 * @param hidden the number of the version in force of each message that is not there for the viewer
 */
record Known(
        Map<PersonId, Person> persons,
        Map<PersonId, List<Tenure>> tenures,
        Map<PostId, Post> posts,
        Map<OrganisationId, Organisation> organisations,
        Map<UserId, User> users,
        Map<ChallengeId, Challenge> challenges,
        Map<LobbyMessageId, Bringable> messages,
        Map<VersionNumber, Mandate> mandates,
        Map<LobbyMessageId, Integer> hidden) {

    /** How many are called by name in a sentence. */
    private static final int NAMED = 3;

    /** On whose behalf a version can be brought. */
    Mandate mandate(Bringable message, int number) {
        Mandate known = mandates.get(new VersionNumber(message.id(), number));
        return known == null ? Mandate.unasked(message.state(), message.scope()) : known;
    }

    /** The first names of those who lack. */
    String names(Mandate mandate) {
        String names = mandate.lacking().stream()
                .limit(NAMED)
                .map(id -> Optional.ofNullable(organisations.get(id))
                        .map(Organisation::name)
                        .orElseGet(() -> id.value().toString()))
                .collect(Collectors.joining(", "));
        return mandate.lacking().size() > NAMED ? names + ", …" : names;
    }

    List<Tenure> tenuresOf(PersonId person) {
        return tenures.getOrDefault(person, List.of());
    }
}
