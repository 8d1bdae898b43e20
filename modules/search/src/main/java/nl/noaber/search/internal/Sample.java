package nl.noaber.search.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.noaber.kernel.Visibility;
import nl.noaber.search.SearchType;

/** The newest documents of each type, from which is judged how many have a word: only how fast, never what is found. */
record Sample(Map<SearchType, Kind> kinds) {

    /** What is added to a count of a sample, of which one that is not in it may still be among all. */
    private static final double UNSEEN = 0.3;

    /** How many documents of one type there are, and the newest of them. */
    record Kind(long total, List<Document> newest) {

        double weight() {
            return newest.isEmpty() ? 0 : (double) total / newest.size();
        }

        long having(Predicate<Document> condition) {
            return newest.stream().filter(condition).count();
        }
    }

    /** One of the newest. */
    record Document(String terms, Visibility visibility, boolean withdrawn, boolean dated) {

        boolean hasAll(List<String> sought) {
            return sought.stream().allMatch(terms::contains);
        }
    }

    Sample {
        kinds = Map.copyOf(kinds);
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    Set<SearchType> types() {
        return kinds.keySet();
    }

    double total(Collection<SearchType> types) {
        return of(types).stream().mapToDouble(Kind::total).sum();
    }

    /** About how many documents of these types are like this. */
    double having(Collection<SearchType> types, Predicate<Document> condition) {
        return of(types).stream()
                .mapToDouble(kind -> kind.weight() * kind.having(condition))
                .sum();
    }

    /** The same, said rather too high. */
    double atMostHaving(Collection<SearchType> types, Predicate<Document> condition) {
        return of(types).stream()
                .mapToDouble(kind -> kind.weight() * (kind.having(condition) + UNSEEN))
                .sum();
    }

    private List<Kind> of(Collection<SearchType> types) {
        return kinds.entrySet().stream()
                .filter(entry -> types.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
