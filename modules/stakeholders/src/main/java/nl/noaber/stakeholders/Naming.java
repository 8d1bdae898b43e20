package nl.noaber.stakeholders;

import java.util.Set;

/**
 * Where a text names a person.
 *
 * @param begins the place of its first character
 * @param ends the place after its last
 * @param isPublic whether the name is known in public because of the work: of an office, or of a manager whose name the
 *     organisation publishes
 * @param isKnown whether somebody who is known here has all of it for a name; else it begins with words in capitals that nobody
 *     here is called by, which were taken for a given name
 * @param persons who is meant of those who are known here, however the name is bent or spelled; several where they are called
 *     the same, none where a surname alone can mean several who were not there
 */
public record Naming(int begins, int ends, boolean isPublic, boolean isKnown, Set<PersonId> persons) {

    public Naming {
        persons = Set.copyOf(persons);
    }
}
