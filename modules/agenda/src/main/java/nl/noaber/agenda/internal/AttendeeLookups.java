package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.NewAttendee;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.Tenure;
import nl.noaber.stakeholders.Tenures;
import org.jspecify.annotations.Nullable;

/** Looks up whom lists of meetings name, each sort of record in one go. */
@Singleton
final class AttendeeLookups {

    private final Posts posts;
    private final Persons persons;
    private final Organisations organisations;
    private final Tenures tenures;

    AttendeeLookups(Posts posts, Persons persons, Organisations organisations, Tenures tenures) {
        this.posts = posts;
        this.persons = persons;
        this.organisations = organisations;
        this.tenures = tenures;
    }

    /** Whom a line of a list names. */
    record Named(
            @Nullable PostId post,
            @Nullable PersonId person,
            @Nullable OrganisationId organisation,
            @Nullable String words) {
        static Named of(NewAttendee one) {
            return new Named(one.post(), one.person(), one.organisation(), Texts.lineOrNull(one.words()));
        }

        static Named of(AttendeeRow row) {
            return new Named(row.postId(), row.personId(), row.organisationId(), row.words());
        }
    }

    /** @param day on which posts are held */
    AttendeeKnown of(Viewer viewer, Collection<Named> named, LocalDate day) {
        Set<PostId> postIds = ids(named, Named::post);
        Map<PostId, Post> foundPosts = postIds.isEmpty() ? Map.of() : posts.byIds(viewer, postIds);
        Map<PostId, List<Tenure>> held = postIds.isEmpty() ? Map.of() : tenures.ofPosts(viewer, postIds);
        Set<PersonId> personIds = new HashSet<>(ids(named, Named::person));
        held.values().forEach(all -> all.forEach(tenure -> personIds.add(tenure.personId())));
        Map<PersonId, Person> foundPersons = personIds.isEmpty() ? Map.of() : persons.byIds(viewer, personIds);
        Set<OrganisationId> organisationIds = new HashSet<>(ids(named, Named::organisation));
        foundPosts.values().forEach(post -> organisationIds.add(post.organisationId()));
        Map<OrganisationId, Organisation> foundOrganisations =
                organisationIds.isEmpty() ? Map.of() : organisations.byIds(viewer, organisationIds);
        return new AttendeeKnown(foundPosts, held, day, foundPersons, foundOrganisations);
    }

    private static <T> Set<T> ids(Collection<Named> named, Function<Named, @Nullable T> which) {
        return named.stream()
                .flatMap(one -> Stream.ofNullable(which.apply(one)))
                .collect(Collectors.toSet());
    }
}
