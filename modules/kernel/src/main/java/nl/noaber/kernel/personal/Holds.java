package nl.noaber.kernel.personal;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;

/**
 * What keeps records although their time is over.
 *
 * @param byReason of each reason a query that finds something for a record that it keeps
 */
public record Holds(Map<String, Fragment> byReason) {

    public Holds {
        byReason = Collections.unmodifiableMap(new LinkedHashMap<>(byReason));
    }

    /** What other modules need, each by its reason. */
    public static <T> Holds of(Collection<T> uses, Function<T, String> reason, Function<T, Fragment> using) {
        Map<String, Fragment> byReason = new LinkedHashMap<>();
        uses.forEach(use -> byReason.put(reason.apply(use), using.apply(use)));
        return new Holds(byReason);
    }

    /** Of those whose time is over the ones that nothing keeps. */
    public Sql free(Sql old) {
        byReason.values()
                .forEach(using -> old.append("AND NOT EXISTS (").append(using).append(")"));
        return old;
    }

    /**
     * How many of those whose time is over each reason keeps, without those that keep none.
     *
     * @param most to how many is counted
     */
    public Map<String, Integer> held(Supplier<Sql> old, int most) {
        Map<String, Integer> held = new LinkedHashMap<>();
        byReason.forEach((reason, using) -> held.put(
                reason,
                old.get()
                        .append("AND EXISTS (")
                        .append(using)
                        .append(") LIMIT :most")
                        .bind("most", most)
                        .list(row -> row.uuid("id"))
                        .size()));
        held.values().removeIf(number -> number == 0);
        return held;
    }
}
