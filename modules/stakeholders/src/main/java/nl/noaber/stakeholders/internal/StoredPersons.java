package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.NewTenure;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonFilter;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonOrder;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.PublicRole;
import nl.noaber.stakeholders.StakeholderType;
import nl.noaber.stakeholders.Tenure;
import nl.noaber.stakeholders.TenureId;
import nl.noaber.stakeholders.Validity;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredPersons implements Persons {

    private final PersonRows persons;
    private final PersonKeeper keeper;
    private final NewPersons inserts;
    private final TenureKeeper tenures;
    private final PostRows posts;
    private final StoredDuplicates duplicates;
    private final Documents documents;
    private final PersonReviews reviews;
    private final Changes changes;
    private final ChangeLog log;
    private final Clock clock;

    StoredPersons(
            PersonRows persons,
            PersonKeeper keeper,
            NewPersons inserts,
            TenureKeeper tenures,
            PostRows posts,
            StoredDuplicates duplicates,
            Documents documents,
            PersonReviews reviews,
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
        this.reviews = reviews;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Map<PersonId, Person> byIds(Viewer viewer, Set<PersonId> ids) {
        return persons.byIds(viewer, ids);
    }

    @Override
    public Page<Person> list(Viewer viewer, PersonFilter filter, PersonOrder order, PageRequest page) {
        return persons.page(viewer, filter, order, page, DutchTime.today(clock));
    }

    @Override
    public long count(Viewer viewer, PersonFilter filter) {
        return persons.count(viewer, filter, DutchTime.today(clock));
    }

    @Override
    public Outcome<Person> register(Viewer viewer, NewPerson sent) {
        PersonDetails details = tidy(List.of(sent)).get(0);
        TenureId tenureId = new TenureId(Ids.next());
        return changes.create(viewer, keeper, sent.id(), new Changes.Creation<>() {
            @Override
            public Optional<Outcome<Person>> refusal() {
                duplicates.awaitTurn(StakeholderType.PERSON);
                return refused(viewer, sent, details);
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

    /** Whose role in public was not said has the one that goes with the post. */
    private List<PersonDetails> tidy(List<NewPerson> sent) {
        Set<PostId> held =
                sent.stream().map(NewPerson::postId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<PostId, Post> known = held.isEmpty() ? Map.of() : posts.byIds(held);
        return sent.stream()
                .map(each -> keeper.tidy(each.details()
                        .withPersonal(each.details().personal().withRoleIfNone(role(known, each.postId())))))
                .toList();
    }

    private static PublicRole role(Map<PostId, Post> known, @Nullable PostId id) {
        Post post = id == null ? null : known.get(id);
        return post != null && post.details().political() ? PublicRole.OFFICE : PublicRole.STAFF;
    }

    private Optional<Outcome<Person>> refused(Viewer viewer, NewPerson sent, PersonDetails details) {
        PostId postId = sent.postId();
        Optional<Post> post = postId == null
                ? Optional.empty()
                : Optional.ofNullable(posts.byIds(Set.of(postId)).get(postId)).filter(found -> !found.withdrawn());
        boolean political = post.filter(found -> found.details().political()).isPresent();
        List<Problem> problems = new ArrayList<>(keeper.rules(sent.id(), details, Optional.of(political)));
        if (postId != null && post.isEmpty()) {
            problems.add(Problem.of("POST_NOT_FOUND", "post"));
        }
        if (!problems.isEmpty()) {
            return Optional.of(new Outcome.Refused<>(problems));
        }
        return sent.notADuplicate() ? Optional.empty() : alike(viewer, sent.id(), details);
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

    @Override
    public void registerAll(Viewer viewer, List<NewPerson> sent) {
        if (!viewer.isTeam()) {
            throw new IllegalArgumentException("Only the team registers persons, not " + viewer.role());
        }
        Map<PersonId, PersonDetails> details = new LinkedHashMap<>();
        List<PersonDetails> tidied = tidy(sent);
        for (int index = 0; index < tidied.size(); index++) {
            details.put(sent.get(index).id(), tidied.get(index));
        }
        List<NewTenure> held = sent.stream().flatMap(StoredPersons::tenure).toList();
        changes.together(() -> {
            Instant now = clock.instant();
            inserts.insertAll(viewer, details, now);
            tenures.insertAll(viewer, held, now);
            documents.refreshPersons(details.keySet());
            log.write(viewer, entries(details, held));
        });
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

    @Override
    public Outcome<Person> update(
            Viewer viewer, PersonId id, int expectedVersion, UnaryOperator<PersonDetails> change) {
        return changes.update(
                viewer, keeper, id, expectedVersion, stored -> stored.with(change.apply(stored.details())));
    }

    @Override
    public Outcome<List<Person>> review(Viewer viewer, Map<PersonId, Integer> versions, @Nullable LocalDate reviewOn) {
        return reviews.review(viewer, versions, reviewOn);
    }

    @Override
    public Outcome<Person> withdraw(Viewer viewer, PersonId id, int expectedVersion, @Nullable String reason) {
        return changes.withdraw(viewer, keeper, id, expectedVersion, reason);
    }

    @Override
    public Outcome<Person> restore(Viewer viewer, PersonId id, int expectedVersion) {
        return changes.restore(viewer, keeper, id, expectedVersion);
    }
}
