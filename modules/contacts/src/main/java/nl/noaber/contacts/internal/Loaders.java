package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.contacts.Audience;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.Relationships;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/** The batched look-ups of this module's edges. */
@Singleton
final class Loaders {

    static final String PARTICIPANTS = "ContactMoment.participants";
    static final String COMMITMENTS = "ContactMoment.commitments";
    static final String TEXTS = "ContactMoment.texts";
    static final String SHARED_WITH = "ContactMoment.sharedWith";
    static final String CONFIDENTIAL_TO = "ContactMoment.confidentialTo";
    static final String CONTACT_MOMENT = "contacts.contactMoment";
    static final String ORGANISATION = "contacts.organisation";
    static final String POST = "contacts.post";
    static final String PERSON = "contacts.person";
    static final String USER = "contacts.user";
    static final String CHALLENGE = "contacts.challenge";
    static final String READING = "contacts.reading";
    static final String HEARD_BY = "Challenge.heardBy";

    private final ContactMoments moments;
    private final Commitments commitments;
    private final Relationships relationships;
    private final Organisations organisations;
    private final Posts posts;
    private final Persons persons;
    private final Users users;
    private final Programmes programmes;
    private final ChangeLog changeLog;

    Loaders(
            ContactMoments moments,
            Commitments commitments,
            Relationships relationships,
            Organisations organisations,
            Posts posts,
            Persons persons,
            Users users,
            Programmes programmes,
            ChangeLog changeLog) {
        this.moments = moments;
        this.commitments = commitments;
        this.relationships = relationships;
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.users = users;
        this.programmes = programmes;
        this.changeLog = changeLog;
    }

    List<Loader<?, ?>> all() {
        return List.of(
                new Loader<>(PARTICIPANTS, moments::participants),
                new Loader<>(COMMITMENTS, commitments::madeIn),
                new Loader<>(TEXTS, moments::texts),
                new Loader<>(SHARED_WITH, this::sharedWith),
                new Loader<>(CONFIDENTIAL_TO, this::confidentialTo),
                new Loader<>(CONTACT_MOMENT, moments::byIds),
                new Loader<>(ORGANISATION, organisations::byIds),
                new Loader<>(POST, posts::byIds),
                new Loader<>(PERSON, persons::byIds),
                new Loader<>(USER, users::byIds),
                new Loader<>(CHALLENGE, programmes::challengesByIds),
                new Loader<>(HEARD_BY, relationships::heardBy),
                new Loader<>(READING, this::read));
    }

    private Map<RecordRef, RecordRef> read(Viewer viewer, Set<RecordRef> confidential) {
        changeLog.read(viewer, confidential);
        return confidential.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    /**
     * What is in a record; of a confidential one not before it is logged that somebody reads it. Both are asked for at
     * once, for a loader waits for nothing that comes of another.
     */
    static <T extends @Nullable Object> CompletableFuture<T> reading(
            DataFetchingEnvironment asked,
            Visibility visibility,
            RecordRef record,
            Supplier<CompletableFuture<T>> content) {
        return visibility == Visibility.CONFIDENTIAL
                ? Asked.<RecordRef, RecordRef>load(asked, READING, record)
                        .thenCombine(content.get(), (_, given) -> given)
                : content.get();
    }

    private Map<ContactMomentId, List<Organisation>> sharedWith(Viewer viewer, Set<ContactMomentId> ids) {
        Map<ContactMomentId, Audience> audiences = moments.audiences(viewer, ids);
        Set<OrganisationId> named = new HashSet<>();
        audiences.values().forEach(audience -> named.addAll(audience.sharedWith()));
        Map<OrganisationId, Organisation> found = organisations.byIds(viewer, named);
        return named(audiences, Audience::sharedWith, found, Organisation::name);
    }

    private Map<ContactMomentId, List<User>> confidentialTo(Viewer viewer, Set<ContactMomentId> ids) {
        Map<ContactMomentId, Audience> audiences = moments.audiences(viewer, ids);
        Set<UserId> named = new HashSet<>();
        audiences.values().forEach(audience -> named.addAll(audience.confidentialTo()));
        return named(audiences, Audience::confidentialTo, users.byIds(viewer, named), User::name);
    }

    private static <I, T> Map<ContactMomentId, List<T>> named(
            Map<ContactMomentId, Audience> audiences,
            Function<Audience, Set<I>> ids,
            Map<I, T> found,
            Function<T, String> name) {
        Map<ContactMomentId, List<T>> named = new HashMap<>();
        audiences.forEach((id, audience) -> named.put(
                id,
                ids.apply(audience).stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(name))
                        .toList()));
        return named;
    }

    /** The record behind an id that may be absent. */
    static <K, V> CompletableFuture<@Nullable V> one(DataFetchingEnvironment asked, String loader, @Nullable K key) {
        return key == null ? CompletableFuture.completedFuture(null) : Asked.<K, @Nullable V>load(asked, loader, key);
    }

    /** The list behind a key; empty when there is none. */
    static <K, T> CompletableFuture<List<T>> list(DataFetchingEnvironment asked, String loader, K key) {
        return Asked.<K, @Nullable List<T>>load(asked, loader, key)
                .thenApply(found -> found == null ? List.of() : found);
    }

    /** The records behind many ids, in their order; those that are not there for the viewer are left out. */
    static <K, V> CompletableFuture<List<V>> many(
            DataFetchingEnvironment asked, String loader, Collection<? extends K> keys) {
        Map<K, CompletableFuture<@Nullable V>> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(key, one(asked, loader, key)));
        return CompletableFuture.allOf(found.values().toArray(CompletableFuture[]::new))
                .thenApply(_ -> found.values().stream()
                        .map(CompletableFuture::join)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toList()));
    }
}
