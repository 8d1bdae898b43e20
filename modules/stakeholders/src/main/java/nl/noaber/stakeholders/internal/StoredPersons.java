package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonFilter;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonOrder;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredPersons implements Persons {

    private final PersonRows persons;
    private final PersonKeeper keeper;
    private final RegisteringPersons registering;
    private final PersonReviews reviews;
    private final Changes changes;
    private final Clock clock;

    StoredPersons(
            PersonRows persons,
            PersonKeeper keeper,
            RegisteringPersons registering,
            PersonReviews reviews,
            Changes changes,
            Clock clock) {
        this.persons = persons;
        this.keeper = keeper;
        this.registering = registering;
        this.reviews = reviews;
        this.changes = changes;
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
        return registering.register(viewer, sent);
    }

    @Override
    public Map<PersonId, Outcome<Person>> registerTogether(Viewer viewer, List<NewPerson> sent) {
        return registering.together(viewer, sent);
    }

    @Override
    public void registerAll(Viewer viewer, List<NewPerson> sent) {
        registering.all(viewer, sent);
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
