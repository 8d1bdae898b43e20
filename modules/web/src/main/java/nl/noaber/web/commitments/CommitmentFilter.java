package nl.noaber.web.commitments;

import java.util.List;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the address of the list of commitments asks for. Without a state it asks for what is open. */
public final class CommitmentFilter {

    /** The owner that is whoever looks. */
    public static final String MINE = "mine";

    /** The state that is any of them. */
    public static final String ANY = "ANY";

    private CommitmentFilter() {}

    /** Whether the address asks for less than, or other than, all that is open. */
    public static boolean isSet(Address address) {
        return address.hasAny("direction", "state", "overdue", "owner", "challenge", "organisation", "withdrawn");
    }

    /** The filter and the order, as variables of a document. */
    public static Variables variables(Variables page, Address address, Viewer viewer) {
        return page.and("filter", filter(address, viewer)).and("orderBy", order(address));
    }

    private static Map<String, @Nullable Object> filter(Address address, Viewer viewer) {
        return Variables.of("withdrawn", address.hasAny("withdrawn"))
                .andIfAny("directions", all(address.among("direction", Words.DIRECTIONS)))
                .andIfAny("states", states(address))
                .andIfAny("overdue", address.hasAny("overdue") ? true : null)
                .andIfAny("owner", owner(address.text("owner"), viewer))
                .andIfAny("challenge", address.text("challenge"))
                .andIfAny("organisation", address.text("organisation"))
                .map();
    }

    private static @Nullable List<String> states(Address address) {
        if (address.all("state").contains(ANY)) {
            return null;
        }
        List<String> asked = address.among("state", Words.COMMITMENT_STATES);
        return asked.isEmpty() ? List.of("OPEN") : asked;
    }

    private static @Nullable List<String> all(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    private static String owner(String asked, Viewer viewer) {
        return asked.equals(MINE) ? new GlobalId("User", viewer.userId()).toString() : asked;
    }

    private static Map<String, ?> order(Address address) {
        return switch (address.text("sort")) {
            case "-due" -> Map.of("field", "DUE", "direction", "DESC");
            case "changed" -> Map.of("field", "UPDATED_AT", "direction", "ASC");
            case "-changed" -> Map.of("field", "UPDATED_AT", "direction", "DESC");
            default -> Map.of("field", "DUE", "direction", "ASC");
        };
    }
}
