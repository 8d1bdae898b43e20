package nl.noaber.programmes.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table that holds what a register says, row for row. */
interface RegisterTable<R extends Record> {

    List<R> all();

    void insert(Collection<R> rows);

    void update(Collection<R> rows);

    /**
     * Stores the rows of the register that are new or that say something else than what is stored.
     *
     * @return whether there were any
     */
    default boolean bring(List<R> register, Function<R, UUID> id) {
        Map<UUID, R> stored = all().stream().collect(Collectors.toMap(id, Function.identity()));
        List<R> added = register.stream()
                .filter(row -> !stored.containsKey(id.apply(row)))
                .toList();
        List<R> changed = register.stream()
                .filter(row -> stored.containsKey(id.apply(row)) && !row.equals(stored.get(id.apply(row))))
                .toList();
        insert(added);
        update(changed);
        return !added.isEmpty() || !changed.isEmpty();
    }
}
