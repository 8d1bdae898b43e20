package nl.noaber.stakeholders;

import java.util.Set;

/**
 * A text in which names are looked for.
 *
 * @param persons who were there when it was written: their given names count too, and small letters do
 * @param names of others that are to be found, as they are written
 */
public record NamedIn(String text, Set<PersonId> persons, Set<String> names) {

    public NamedIn {
        persons = Set.copyOf(persons);
        names = Set.copyOf(names);
    }
}
