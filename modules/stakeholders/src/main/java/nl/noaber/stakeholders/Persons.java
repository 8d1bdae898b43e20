package nl.noaber.stakeholders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The persons. The team and the board see all, a partner those who hold or held a post at its own organisation, an
 * auditor none. The team may change them.
 */
public interface Persons {

    /**
     * The persons with these ids, withdrawn ones included; under the id of a merged one stands the one it was merged
     * into.
     */
    Map<PersonId, Person> byIds(Viewer viewer, Set<PersonId> ids);

    default Optional<Person> byId(Viewer viewer, PersonId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    Page<Person> list(Viewer viewer, PersonFilter filter, PersonOrder order, PageRequest page);

    long count(Viewer viewer, PersonFilter filter);

    /** Registers it once; sent again by the same user it answers what is stored. */
    Outcome<Person> register(Viewer viewer, NewPerson person);

    /**
     * Registers the persons that one form names: all of them, or none when one cannot be. Each is looked at as by
     * {@link #register}, but not beside the others, and however many they are it takes the same statements; those that
     * were registered before are asked for one by one.
     *
     * @return why not, by the id of each that was refused; empty when all are registered
     */
    Map<PersonId, Outcome<Person>> registerTogether(Viewer viewer, List<NewPerson> persons);

    /**
     * Registers many at once, each with its post, for an import and for generated records: a handful of statements for
     * all. The caller has made sure that they keep to the rules and that none of them is there; an id that is there
     * already, or a viewer outside the team, is an exception and nothing is stored.
     */
    void registerAll(Viewer viewer, List<NewPerson> persons);

    /**
     * Changes it.
     *
     * @param expectedVersion the version that the change started from
     * @param change gives the details as they should be, of the details as they are stored
     */
    Outcome<Person> update(Viewer viewer, PersonId id, int expectedVersion, UnaryOperator<PersonDetails> change);

    /**
     * Notes that somebody saw that the data on these persons is still needed; all of them or none.
     *
     * @param versions which persons, at most 200, each with the version that was looked at
     * @param reviewOn when to look again, after today; two years on when null
     */
    Outcome<List<Person>> review(Viewer viewer, Map<PersonId, Integer> versions, @Nullable LocalDate reviewOn);

    /**
     * Takes it out of the lists.
     *
     * @param reason why, at most 500 characters, for the change log; null when it was not said
     */
    Outcome<Person> withdraw(Viewer viewer, PersonId id, int expectedVersion, @Nullable String reason);

    /** The same, without saying why. */
    default Outcome<Person> withdraw(Viewer viewer, PersonId id, int expectedVersion) {
        return withdraw(viewer, id, expectedVersion, null);
    }

    Outcome<Person> restore(Viewer viewer, PersonId id, int expectedVersion);
}
