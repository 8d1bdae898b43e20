package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.NewTenure;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.PublicRole;
import nl.noaber.stakeholders.StakeholderType;
import nl.noaber.stakeholders.Tenure;
import nl.noaber.stakeholders.TenureId;
import nl.noaber.stakeholders.Validity;
import org.jspecify.annotations.Nullable;

/** Registers persons: one, several that belong together, or very many. */
@Singleton
final class RegisteringPersons {

    private final PersonRows persons;
    private final PersonKeeper keeper;
    private final NewPersons inserts;
    private final TenureKeeper tenures;
    private final PostRows posts;
    private final StoredDuplicates duplicates;
    private final Documents documents;
    private final Changes changes;
    private final ChangeLog log;
    private final Clock clock;

    RegisteringPersons(
            PersonRows persons,
            PersonKeeper keeper,
            NewPersons inserts,
            TenureKeeper tenures,
            PostRows posts,
            StoredDuplicates duplicates,
            Documents documents,
            Changes changes,
            ChangeLog log,
            Clock clock) {
        this.persons = persons;
        this.keeper = keeper;
        this.inserts = inserts;
        this.tenures = tenures;
        this.posts = posts;
        this.duplicates = duplicates;
        this.documents = documents;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    Outcome<Person> register(Viewer viewer, NewPerson sent) {
        PersonDetails details = tidy(List.of(sent)).get(0);
        TenureId tenureId = new TenureId(Ids.next());
        return changes.create(viewer, keeper, sent.id(), new Changes.Creation<>() {
            @Override
            public Optional<Outcome<Person>> refusal() {
                duplicates.awaitTurn(StakeholderType.PERSON);
                List<Problem> problems = problems(sent, details, held(List.of(sent)));
                if (!problems.isEmpty()) {
                    return Optional.of(new Outcome.Refused<>(problems));
                }
                return sent.notADuplicate() ? Optional.empty() : alike(viewer, sent.id(), details);
            }

            @Override
            public Person over(Person there) {
                LocalDate review = sent.details().reviewOn();
                return there.with(review == null ? reviewedAs(there, details) : details);
            }

            @Override
            public boolean insert(Instant now) {
                return inserts.insert(viewer, sent.id(), details, now) && appoint(viewer, sent, tenureId, now);
            }
        });
    }

    /** The day on which to look again that goes with the day of writing is not of what was sent. */
    private static PersonDetails reviewedAs(Person there, PersonDetails details) {
        LocalDate review = there.details().reviewOn();
        return review == null ? details : details.withReviewOn(review);
    }

    /**
     * Why these cannot be registered; none of them is when there is a reason, and all are when there is none. Of what is
     * sent together nothing is taken for a duplicate of the rest: who names two of one name means two.
     */
    Map<PersonId, Outcome<Person>> together(Viewer viewer, List<NewPerson> sent) {
        return changes.together(() -> {
            duplicates.awaitTurn(StakeholderType.PERSON);
            Set<PersonId> there = inserts.there(ids(sent));
            List<NewPerson> fresh =
                    sent.stream().filter(each -> !there.contains(each.id())).toList();
            Map<PersonId, PersonDetails> details = details(fresh);
            Map<PersonId, Outcome<Person>> refused = new HashMap<>(again(viewer, sent, there));
            refused.putAll(broken(fresh, details));
            refused.putAll(alike(viewer, fresh, details));
            if (refused.isEmpty()) {
                store(viewer, fresh, details);
            }
            return refused;
        });
    }

    /** Sent again, each is what is there; what says something else is refused. */
    private Map<PersonId, Outcome<Person>> again(Viewer viewer, List<NewPerson> sent, Set<PersonId> there) {
        Map<PersonId, Outcome<Person>> refused = new HashMap<>();
        for (NewPerson each : sent) {
            Outcome<Person> outcome = there.contains(each.id()) ? register(viewer, each) : null;
            if (outcome != null && !(outcome instanceof Outcome.Done<Person>)) {
                refused.put(each.id(), outcome);
            }
        }
        return refused;
    }

    private Map<PersonId, Outcome<Person>> broken(List<NewPerson> fresh, Map<PersonId, PersonDetails> details) {
        Map<PostId, Post> held = held(fresh);
        Map<PersonId, Outcome<Person>> refused = new HashMap<>();
        for (NewPerson each : fresh) {
            List<Problem> problems = problems(each, Objects.requireNonNull(details.get(each.id())), held);
            if (!problems.isEmpty()) {
                refused.put(each.id(), new Outcome.Refused<>(problems));
            }
        }
        return refused;
    }

    private Map<PersonId, Outcome<Person>> alike(
            Viewer viewer, List<NewPerson> fresh, Map<PersonId, PersonDetails> details) {
        Map<PersonId, Set<MatchKeys.MatchKey>> keys = fresh.stream()
                .filter(each -> !each.notADuplicate())
                .collect(Collectors.toMap(
                        NewPerson::id, each -> MatchKeys.of(Objects.requireNonNull(details.get(each.id())))));
        Map<PersonId, List<PersonId>> alike = duplicates.alike(StakeholderType.PERSON, keys, PersonId::new);
        Map<PersonId, Person> known = alike.isEmpty()
                ? Map.of()
                : persons.byIds(
                        viewer, alike.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<PersonId, Outcome<Person>> refused = new HashMap<>();
        alike.forEach((id, candidates) -> refused.put(
                id,
                new Outcome.Duplicated<>(candidates.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())));
        return refused;
    }

    private static Set<PersonId> ids(List<NewPerson> sent) {
        return sent.stream().map(NewPerson::id).collect(Collectors.toSet());
    }

    private Map<PersonId, PersonDetails> details(List<NewPerson> sent) {
        Map<PersonId, PersonDetails> details = new LinkedHashMap<>();
        List<PersonDetails> tidied = tidy(sent);
        for (int index = 0; index < tidied.size(); index++) {
            details.put(sent.get(index).id(), tidied.get(index));
        }
        return details;
    }

    /** Whose role in public was not said has the one that goes with the post. */
    private List<PersonDetails> tidy(List<NewPerson> sent) {
        Map<PostId, Post> known = held(sent);
        return sent.stream()
                .map(each -> keeper.tidy(each.details()
                        .withPersonal(each.details().personal().withRoleIfNone(role(known, each.postId())))))
                .toList();
    }

    private Map<PostId, Post> held(List<NewPerson> sent) {
        Set<PostId> held =
                sent.stream().map(NewPerson::postId).filter(Objects::nonNull).collect(Collectors.toSet());
        return held.isEmpty() ? Map.of() : posts.byIds(held);
    }

    private static PublicRole role(Map<PostId, Post> known, @Nullable PostId id) {
        Post post = id == null ? null : known.get(id);
        return post != null && post.details().political() ? PublicRole.OFFICE : PublicRole.STAFF;
    }

    private List<Problem> problems(NewPerson sent, PersonDetails details, Map<PostId, Post> held) {
        PostId postId = sent.postId();
        Optional<Post> post = postId == null
                ? Optional.empty()
                : Optional.ofNullable(held.get(postId)).filter(found -> !found.withdrawn());
        boolean political = post.filter(found -> found.details().political()).isPresent();
        List<Problem> problems = new ArrayList<>(keeper.rules(sent.id(), details, Optional.of(political)));
        if (postId != null && post.isEmpty()) {
            problems.add(Problem.of("POST_NOT_FOUND", "post"));
        }
        return problems;
    }

    private Optional<Outcome<Person>> alike(Viewer viewer, PersonId id, PersonDetails details) {
        Set<PersonId> alike = duplicates.alike(id, MatchKeys.of(details)).stream()
                .map(PersonId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Duplicated<>(
                        List.copyOf(persons.byIds(viewer, alike).values())));
    }

    private boolean appoint(Viewer viewer, NewPerson sent, TenureId tenureId, Instant now) {
        PostId postId = sent.postId();
        if (postId == null) {
            documents.refreshPersons(Set.of(sent.id()));
            return true;
        }
        NewTenure tenure = new NewTenure(tenureId, sent.id(), postId, new Validity(sent.postFrom(), null));
        tenures.insert(viewer, tenure, now);
        Tenure stored = new Tenure(tenureId, sent.id(), postId, tenure.period(), 1);
        log.write(
                viewer,
                new Entry(
                        tenures.ref(stored),
                        ChangeAction.CREATED,
                        1,
                        FieldChange.between(Map.of(), tenures.fields(stored))));
        return true;
    }

    /** Of which the caller made sure that they keep to the rules and are not there. */
    void all(Viewer viewer, List<NewPerson> sent) {
        if (!viewer.isTeam()) {
            throw new IllegalArgumentException("Only the team registers persons, not " + viewer.role());
        }
        Map<PersonId, PersonDetails> details = details(sent);
        changes.together(() -> {
            store(viewer, sent, details);
            return sent.size();
        });
    }

    private void store(Viewer viewer, List<NewPerson> sent, Map<PersonId, PersonDetails> details) {
        Instant now = clock.instant();
        List<NewTenure> held = sent.stream().flatMap(RegisteringPersons::tenure).toList();
        inserts.insertAll(viewer, details, now);
        tenures.insertAll(viewer, held, now);
        documents.refreshPersons(details.keySet());
        log.write(viewer, entries(details, held));
    }

    private static Stream<NewTenure> tenure(NewPerson person) {
        PostId post = person.postId();
        return post == null
                ? Stream.empty()
                : Stream.of(NewTenure.of(person.id(), post, new Validity(person.postFrom(), null)));
    }

    private List<Entry> entries(Map<PersonId, PersonDetails> persons, List<NewTenure> held) {
        List<Entry> entries = new ArrayList<>();
        persons.forEach((id, details) -> entries.add(new Entry(
                id.ref(), ChangeAction.CREATED, 1, FieldChange.between(Map.of(), PersonKeeper.fields(details)))));
        for (NewTenure each : held) {
            Tenure tenure = new Tenure(each.id(), each.personId(), each.postId(), each.period(), 1);
            entries.add(new Entry(
                    tenures.ref(tenure),
                    ChangeAction.CREATED,
                    1,
                    FieldChange.between(Map.of(), tenures.fields(tenure))));
        }
        return entries;
    }
}
