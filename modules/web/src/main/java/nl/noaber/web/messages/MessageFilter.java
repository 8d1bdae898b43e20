package nl.noaber.web.messages;

import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the address of the list of messages asks for. */
public final class MessageFilter {

    private static final int SIZE = 50;

    private MessageFilter() {}

    /** Whether the address asks for less than, or other than, all messages. */
    public static boolean isSet(Address address) {
        return address.hasAny("state", "scope", "owner", "challenge", "year", "stale", "withdrawn");
    }

    static Map<String, @Nullable Object> variables(Address address) {
        return variables(PageInfo.asked(address, SIZE), address);
    }

    /** The same, of another part of the list. */
    static Map<String, @Nullable Object> variables(Variables part, Address address) {
        return part.and("filter", filter(address))
                .and("orderBy", order(address))
                .map();
    }

    private static Map<String, @Nullable Object> filter(Address address) {
        List<String> states = address.among("state", Words.MESSAGE_STATES);
        return Variables.of("withdrawn", address.hasAny("withdrawn"))
                .andIfAny("states", states.isEmpty() ? null : states)
                .andIfAny(
                        "scope",
                        address.among("scope", Words.MESSAGE_SCOPES).stream()
                                .findFirst()
                                .orElse(null))
                .andIfAny("owner", address.text("owner"))
                .andIfAny("challenge", address.text("challenge"))
                .andIfAny("budgetYear", Years.read(address.text("year")).orElse(null))
                .andIfAny("staleEvidence", address.hasAny("stale") ? true : null)
                .map();
    }

    private static Map<String, ?> order(Address address) {
        return switch (address.text("sort")) {
            case "title" -> Map.of("field", "TITLE", "direction", "ASC");
            case "-title" -> Map.of("field", "TITLE", "direction", "DESC");
            case "changed" -> Map.of("field", "UPDATED_AT", "direction", "ASC");
            default -> Map.of("field", "UPDATED_AT", "direction", "DESC");
        };
    }
}
