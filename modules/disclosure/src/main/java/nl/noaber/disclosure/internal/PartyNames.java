package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Participant;
import nl.noaber.contacts.Side;
import nl.noaber.disclosure.internal.Content.Party;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.PublicRole;
import org.jspecify.annotations.Nullable;

/** Says of who took part in which function that was. */
@Singleton
final class PartyNames {

    private final Posts posts;
    private final Organisations organisations;

    PartyNames(Posts posts, Organisations organisations) {
        this.posts = posts;
        this.organisations = organisations;
    }

    Functions of(Viewer viewer, Collection<List<Participant>> took) {
        return new Functions(
                posts.byIds(viewer, ids(took, Participant::postId)),
                organisations.byIds(viewer, ids(took, Participant::organisationId)));
    }

    private static <I> Set<I> ids(Collection<List<Participant>> took, Function<Participant, @Nullable I> id) {
        return took.stream()
                .flatMap(List::stream)
                .flatMap(one -> Stream.ofNullable(id.apply(one)))
                .collect(Collectors.toSet());
    }

    /** Whether somebody's name is known in public because of the work; of whom nothing is known it is not. */
    static boolean isPublic(@Nullable Person person) {
        PublicRole role = person == null ? null : person.details().personal().publicRole();
        return role != null && role != PublicRole.STAFF;
    }

    /** The functions and organisations of all who took part. */
    record Functions(Map<PostId, Post> posts, Map<OrganisationId, Organisation> organisations) {

        Party party(Participant one, Map<PersonId, Person> known) {
            String side = one.side() == Side.OURS ? "onze kant" : "hun kant";
            Person person = one.personId() == null ? null : known.get(one.personId());
            boolean isNamed = one.personId() != null || one.userId() != null;
            Optional<String> name =
                    Optional.ofNullable(person).filter(PartyNames::isPublic).map(Person::name);
            return new Party(side, function(one), name, isNamed && name.isEmpty());
        }

        private String function(Participant one) {
            Post post = one.postId() == null ? null : posts.get(one.postId());
            Organisation organisation = one.organisationId() == null ? null : organisations.get(one.organisationId());
            String told = Stream.of(
                            post == null ? null : post.name(), organisation == null ? null : organisation.name())
                    .filter(part -> part != null)
                    .collect(Collectors.joining(", "));
            return told.isEmpty() ? "medewerker" : told;
        }
    }
}
