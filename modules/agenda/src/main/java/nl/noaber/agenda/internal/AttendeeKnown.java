package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Tenure;
import org.jspecify.annotations.Nullable;

/**
 * Whom lists of meetings name, as far as they are there.
 *
 * @param held who holds and held each of the posts
 * @param day on which they are to
 * @param persons those that are named, and those who hold and held posts
 * @param organisations those that are named, and those of the posts
 */
record AttendeeKnown(
        Map<PostId, Post> posts,
        Map<PostId, List<Tenure>> held,
        LocalDate day,
        Map<PersonId, Person> persons,
        Map<OrganisationId, Organisation> organisations) {

    /** The same on another day. */
    AttendeeKnown on(LocalDate other) {
        return new AttendeeKnown(posts, held, other, persons, organisations);
    }

    /** Whom it is about: the person, or who holds the post. */
    private List<Person> whom(AttendeeLookups.Named named) {
        Stream<PersonId> ids = named.person() == null
                ? Stream.ofNullable(named.post())
                        .flatMap(post -> held.getOrDefault(post, List.of()).stream())
                        .filter(tenure -> tenure.covers(day))
                        .map(Tenure::personId)
                : Stream.of(named.person());
        return ids.map(persons::get).filter(Objects::nonNull).distinct().toList();
    }

    /** Whether somebody whom it is about does not want to be contacted. */
    boolean objects(AttendeeLookups.Named named) {
        return whom(named).stream()
                .anyMatch(person -> person.details().personal().objects());
    }

    /** The address that is known; null when there is none, when there are several, or when it is not to be used. */
    @Nullable
    String address(AttendeeLookups.Named named) {
        List<Person> whom = whom(named);
        return whom.size() == 1 && !objects(named) ? whom.getFirst().details().email() : null;
    }

    /** What it is called, for the history and for what is said of it. */
    String name(AttendeeLookups.Named named) {
        if (named.person() != null) {
            Person person = persons.get(named.person());
            return person == null ? named.person().value().toString() : person.name();
        }
        Post post = named.post() == null ? null : posts.get(named.post());
        OrganisationId at = post == null ? named.organisation() : post.organisationId();
        Organisation organisation = at == null ? null : organisations.get(at);
        String as = post == null ? named.words() : post.name();
        return Stream.of(as, organisation == null ? null : organisation.name())
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
