package nl.noaber.contacts.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.noaber.contacts.ListParent;

/**
 * What a list under a parent asks: the same for all parents at one place of a document, so that they are one statement.
 *
 * @param asked filter, and page where one is asked for
 */
record UnderKey<A>(ListParent parent, A asked) {

    static <A, V> Map<UnderKey<A>, V> together(
            Set<UnderKey<A>> keys, BiFunction<Set<ListParent>, A, Map<ListParent, V>> read) {
        Map<A, Set<ListParent>> same = keys.stream()
                .collect(Collectors.groupingBy(
                        UnderKey::asked, Collectors.mapping(UnderKey::parent, Collectors.toSet())));
        Map<UnderKey<A>, V> found = new HashMap<>();
        same.forEach((asked, parents) ->
                read.apply(parents, asked).forEach((parent, value) -> found.put(new UnderKey<>(parent, asked), value)));
        return found;
    }
}
