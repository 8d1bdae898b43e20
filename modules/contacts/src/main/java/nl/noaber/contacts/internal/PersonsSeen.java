package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ListParent;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;

/** By which persons a viewer may ask: who is masked in a contact moment is not to be found in it either. */
@Singleton
final class PersonsSeen {

    private final Persons persons;

    PersonsSeen(Persons persons) {
        this.persons = persons;
    }

    static boolean all(Viewer viewer) {
        return viewer.isTeam() || viewer.role() == Role.BOARD;
    }

    Set<PersonId> of(Viewer viewer, Set<PersonId> ids) {
        return ids.isEmpty() || all(viewer) ? ids : persons.byIds(viewer, ids).keySet();
    }

    /** Whether a filter asks by a person whom the viewer may not see. */
    boolean hides(Viewer viewer, ContactMomentFilter filter) {
        return filter.person() != null && of(viewer, Set.of(filter.person())).isEmpty();
    }

    /** The parents whose lists the viewer may ask for, those of one type at a time. */
    Map<ListParent.Type, Set<ListParent>> seen(Viewer viewer, Set<ListParent> parents) {
        Map<ListParent.Type, Set<ListParent>> byType = new EnumMap<>(ListParent.Type.class);
        byType.putAll(ByType.of(parents));
        Set<ListParent> seen = persons(viewer, byType.getOrDefault(ListParent.Type.PERSON, Set.of()));
        byType.remove(ListParent.Type.PERSON);
        if (!seen.isEmpty()) {
            byType.put(ListParent.Type.PERSON, seen);
        }
        return byType;
    }

    private Set<ListParent> persons(Viewer viewer, Set<ListParent> parents) {
        Set<PersonId> ids =
                parents.stream().map(parent -> new PersonId(parent.id())).collect(Collectors.toSet());
        return of(viewer, ids).stream().map(ListParent::of).collect(Collectors.toSet());
    }
}
