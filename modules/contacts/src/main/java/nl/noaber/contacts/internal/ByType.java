package nl.noaber.contacts.internal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.contacts.ListParent;

/** Parents of one type at a time: each type has its own index. */
final class ByType {

    private ByType() {}

    static Map<ListParent.Type, Set<ListParent>> of(Set<ListParent> parents) {
        return parents.stream().collect(Collectors.groupingBy(ListParent::type, Collectors.toSet()));
    }
}
