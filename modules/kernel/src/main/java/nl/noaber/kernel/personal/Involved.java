package nl.noaber.kernel.personal;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who else a record involves: in it their given names, and their surnames in small letters, are theirs.
 *
 * @param persons the ids of persons
 * @param names what the record calls them
 * @param accounts what those are called who wrote it, or took part as a user
 */
public record Involved(Set<UUID> persons, Set<String> names, Set<String> accounts) {

    public static final Involved NOBODY = new Involved(Set.of(), Set.of(), Set.of());

    public Involved {
        persons = Set.copyOf(persons);
        names = Set.copyOf(names);
        accounts = Set.copyOf(accounts);
    }

    public Involved and(Involved more) {
        return new Involved(both(persons, more.persons), both(names, more.names), both(accounts, more.accounts));
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
