package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffs;
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
    private final SignOffs signOffs;
    private final Clock clock;

    Lookups(
            Users users,
            Programmes programmes,
            Organisations organisations,
            Posts posts,
            Persons persons,
            Tenures tenures,
            BringableMessages messages,
            SignOffs signOffs,
            Clock clock) {
        this.users = users;
        this.programmes = programmes;
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.tenures = tenures;
        this.messages = messages;
        this.signOffs = signOffs;
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
        details.forEach(one -> one.deliveries().forEach(brought -> named.addAll(brought.organisations())));
        named.addAll(set(commitments, NewCommitment::organisation));
        Map<LobbyMessageId, Bringable> foundMessages = messages(viewer, details);
        Map<LobbyMessageId, Lacking> lacking = lacking(viewer, foundMessages.values());
        lacking.values().forEach(some -> named.addAll(some.organisations()));
        return new Known(
                foundPersons,
                foundTenures,
                foundPosts,
                organisations.byIds(viewer, named),
                foundUsers,
                programmes.challengesByIds(viewer, challenges(details, commitments)),
                foundMessages,
                lacking);
    }

    /** Of joint messages those whose agreement is asked for and lacks; of one that all agree with nothing. */
    private Map<LobbyMessageId, Lacking> lacking(Viewer viewer, Collection<Bringable> brought) {
        Set<LobbyMessageId> joint = brought.stream()
                .filter(message -> message.scope() == MessageScope.JOINT)
                .map(Bringable::id)
                .collect(Collectors.toSet());
        Map<LobbyMessageId, Lacking> lacking = new HashMap<>();
        signOffs.of(viewer, joint).forEach((id, all) -> {
            List<SignOff> asked = all.stream().filter(one -> !one.withdrawn()).toList();
            List<OrganisationId> those = asked.stream()
                    .filter(one -> !one.status().isAgreed())
                    .sorted(Comparator.comparing((SignOff one) -> one.status().isUnanswered())
                            .thenComparing(SignOff::deadline)
                            .thenComparing(one -> one.organisationId().value()))
                    .map(SignOff::organisationId)
                    .toList();
            if (!those.isEmpty()) {
                lacking.put(id, new Lacking(asked.size(), those));
            }
        });
        return lacking;
    }

    /** As they were when the last of these began: the one as it is to be comes after the one that is stored. */
    private Map<LobbyMessageId, Bringable> messages(Viewer viewer, Collection<ContactMomentDetails> details) {
        Set<LobbyMessageId> ids = new HashSet<>();
        Instant at = clock.instant();
        for (ContactMomentDetails one : details) {
            one.deliveries().forEach(brought -> ids.add(brought.message()));
            at = one.startsAt() == null ? clock.instant() : one.startsAt();
        }
        return messages.byIds(viewer, ids, at);
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
