package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.stakeholders.Merge;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonFilter;
import nl.noaber.stakeholders.PersonOrder;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.StakeholderId;

/** How a person is known, by all modules together. */
@Singleton
final class Subjects {

    private final Persons persons;
    private final Merges merges;
    private final List<PersonalRecords> modules;

    Subjects(Persons persons, Merges merges, List<PersonalRecords> modules) {
        this.persons = persons;
        this.merges = merges;
        this.modules = modules;
    }

    /** The person with what went into it, and every name that any of these had. */
    Subject of(Viewer viewer, Person person) {
        Set<UUID> ids = new HashSet<>();
        Set<StakeholderId> newer = Set.of(person.id());
        while (!newer.isEmpty()) {
            newer.forEach(id -> ids.add(id.value()));
            newer = absorbed(viewer, newer, ids);
        }
        Subject nameless = new Subject(person.id().value(), ids, Names.NONE);
        Names names = modules.stream().map(module -> module.names(nameless)).reduce(Names.NONE, Names::and);
        Subject named = new Subject(nameless.id(), ids, names);
        Names aliases = modules.stream().map(module -> module.aliases(named)).reduce(Names.NONE, Names::and);
        return new Subject(nameless.id(), ids, names.and(aliases));
    }

    /** What went into these and is not known yet: a record can have gone into one that went into another. */
    private Set<StakeholderId> absorbed(Viewer viewer, Set<StakeholderId> into, Set<UUID> known) {
        return merges.ofStakeholders(viewer, into).values().stream()
                .flatMap(List::stream)
                .filter(merge -> merge.undoneAt() == null)
                .map(Merge::absorbed)
                .filter(id -> !known.contains(id.value()))
                .collect(Collectors.toSet());
    }

    /** Whether a text with the surname alone may mean somebody else. */
    boolean hasNamesakes(Viewer viewer, Person person) {
        PersonFilter same = PersonFilter.named(person.details().name().surname());
        return persons.list(viewer, same, PersonOrder.SURNAME_UP, PageRequest.first(2)).nodes().stream()
                .anyMatch(other -> !other.id().equals(person.id()));
    }
}
