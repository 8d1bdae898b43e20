package nl.noaber.kernel.personal;

import java.util.List;
import java.util.Set;

/**
 * A kind of data on persons that a module holds.
 *
 * @param kind its name, for instance {@code contactMoment}; the screens have words for it
 * @param table where it is
 * @param columns the columns that hold it
 * @param people on whom
 * @param data what it tells of them
 */
public record Holding(String kind, String table, List<String> columns, Set<People> people, Set<Data> data) {

    public Holding {
        columns = List.copyOf(columns);
        people = Set.copyOf(people);
        data = Set.copyOf(data);
    }

    /** Whose data it is. */
    public enum People {
        /** Persons at the organisations that the region speaks with. */
        STAKEHOLDERS,
        /** Whoever is named in what somebody wrote. */
        NAMED_IN_TEXTS,
        /** Those who use Noaber. */
        USERS
    }

    /** What it tells. */
    public enum Data {
        NAME,
        CONTACT_DETAILS,
        FUNCTION,
        POLITICAL_PARTY,
        JUDGEMENT,
        CONVERSATION,
        SIGN_IN,
        ACTION
    }
}
