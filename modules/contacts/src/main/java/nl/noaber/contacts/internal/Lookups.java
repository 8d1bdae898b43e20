package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.NewParticipant;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.Bringable;
import nl.noaber.messages.BringableMessages;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.Mandate;
import nl.noaber.messages.VersionNumber;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;
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

/** Looks up all that inputs name, each sort of record in one go. */
@Singleton
final class Lookups {

    private final Users users;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Posts posts;
    private final Persons persons;
    private final Tenures tenures;
    private final BringableMessages messages;
    private final Clock clock;

    Lookups(
            Users users,
            Programmes programmes,
            Organisations organisations,
            Posts posts,
            Persons persons,
            Tenures tenures,
            BringableMessages messages,
            Clock clock) {
        this.users = users;
        this.programmes = programmes;
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.tenures = tenures;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the details name, and those who write it. */
    Known of(Viewer viewer, Collection<ContactMomentDetails> details, Collection<NewCommitment> commitments) {
        List<NewParticipant> participants =
                details.stream().flatMap(one -> one.participants().stream()).toList();
        Map<PersonId, Person> foundPersons = persons.byIds(viewer, set(participants, NewParticipant::person));
        Map<PersonId, List<Tenure>> foundTenures = foundPersons.isEmpty()
                ? Map.of()
                : tenures.ofPersons(
                        viewer, foundPersons.values().stream().map(Person::id).collect(Collectors.toSet()));
        Map<PostId, Post> foundPosts = posts.byIds(viewer, posts(participants, foundTenures));
        Map<UserId, User> foundUsers = users.byIds(viewer, users(viewer, details, participants, commitments));
        Set<OrganisationId> named = set(participants, NewParticipant::organisation);
        foundPosts.values().forEach(post -> named.add(post.organisationId()));
        foundUsers.values().stream()
                .flatMap(user -> Stream.ofNullable(user.organisationId()))
                .forEach(id -> named.add(new OrganisationId(id)));
        details.forEach(one -> named.addAll(one.sharedWith()));
        details.forEach(one -> one.deliveries().forEach(brought -> {
            named.addAll(brought.organisations());
            Stream.ofNullable(brought.onBehalfOf()).forEach(named::add);
        }));
        named.addAll(set(commitments, NewCommitment::organisation));
        Map<LobbyMessageId, Bringable> foundMessages = messages(viewer, details);
        Map<VersionNumber, Mandate> mandates = mandates(viewer, details, foundMessages.values());
        mandates.values().forEach(mandate -> named.addAll(mandate.lacking()));
        return new Known(
                foundPersons,
                foundTenures,
                foundPosts,
                organisations.byIds(viewer, named),
                foundUsers,
                programmes.challengesByIds(viewer, challenges(details, commitments)),
                foundMessages,
                mandates,
                hidden(details, foundMessages.keySet()));
    }

    /** Of each message the version in force, and those that are named. */
    private Map<VersionNumber, Mandate> mandates(
            Viewer viewer, Collection<ContactMomentDetails> details, Collection<Bringable> brought) {
        Set<VersionNumber> versions = new HashSet<>();
        brought.forEach(message -> versions.add(new VersionNumber(message.id(), message.inForce())));
        details.forEach(one -> one.deliveries().stream()
                .filter(delivery -> delivery.number() != null)
                .forEach(delivery -> versions.add(new VersionNumber(delivery.message(), delivery.number()))));
        return messages.mandates(viewer, versions, moment(details));
    }

    /** As they were when the last of these began: the one as it is to be comes after the one that is stored. */
    private Map<LobbyMessageId, Bringable> messages(Viewer viewer, Collection<ContactMomentDetails> details) {
        return messages.byIds(viewer, brought(details), moment(details));
    }

    /** Of what somebody else brings in it. */
    private Map<LobbyMessageId, Integer> hidden(Collection<ContactMomentDetails> details, Set<LobbyMessageId> seen) {
        Set<LobbyMessageId> ids = brought(details);
        ids.removeAll(seen);
        return messages.inForce(ids, moment(details));
    }

    private static Set<LobbyMessageId> brought(Collection<ContactMomentDetails> details) {
        Set<LobbyMessageId> ids = new HashSet<>();
        details.forEach(one -> one.deliveries().forEach(brought -> ids.add(brought.message())));
        return ids;
    }

    private Instant moment(Collection<ContactMomentDetails> details) {
        Instant at = clock.instant();
        for (ContactMomentDetails one : details) {
            at = one.startsAt() == null ? clock.instant() : one.startsAt();
        }
        return at;
    }

    /** Who holds each of these posts on the day, of those the viewer may see. */
    Map<PostId, List<PersonId>> holders(Viewer viewer, Set<PostId> ids, LocalDate day) {
        return ids.isEmpty() ? Map.of() : tenures.holders(viewer, ids, day);
    }

    private static Set<PostId> posts(List<NewParticipant> participants, Map<PersonId, List<Tenure>> tenures) {
        Set<PostId> ids = set(participants, NewParticipant::post);
        tenures.values().forEach(many -> many.forEach(tenure -> ids.add(tenure.postId())));
        return ids;
    }

    private static Set<UserId> users(
            Viewer viewer,
            Collection<ContactMomentDetails> details,
            List<NewParticipant> participants,
            Collection<NewCommitment> commitments) {
        Set<UserId> ids = set(participants, NewParticipant::user);
        ids.add(new UserId(viewer.userId()));
        ids.addAll(set(details, ContactMomentDetails::owner));
        ids.addAll(set(commitments, NewCommitment::owner));
        details.forEach(one -> ids.addAll(one.confidentialTo()));
        return ids;
    }

    private static Set<ChallengeId> challenges(
            Collection<ContactMomentDetails> details, Collection<NewCommitment> commitments) {
        Set<ChallengeId> ids = new HashSet<>();
        details.forEach(one -> ids.addAll(one.challenges()));
        commitments.forEach(one -> ids.addAll(Objects.requireNonNullElse(one.challenges(), List.of())));
        return ids;
    }

    private static <S, I> Set<I> set(Collection<S> from, Function<S, @Nullable I> id) {
        return from.stream().flatMap(one -> Stream.ofNullable(id.apply(one))).collect(Collectors.toSet());
    }
}
