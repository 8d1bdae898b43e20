package nl.noaber.web.contacts;

import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the address of the list asks for. */
final class ContactFilter {

    private static final int SIZE = 50;

    private ContactFilter() {}

    static Map<String, @Nullable Object> variables(Address address) {
        return variables(PageInfo.asked(address, SIZE), address);
    }

    /** The filter and the order, with a part of the list that was asked otherwise. */
    static Map<String, @Nullable Object> variables(Variables part, Address address) {
        return part.and("filter", filter(address))
                .and("orderBy", order(address))
                .map();
    }

    private static Map<String, @Nullable Object> filter(Address address) {
        Variables filter = Variables.of("withdrawn", address.hasAny("withdrawn"))
                .andIfAny("text", address.text("q"))
                .andIfAny("organisation", address.text("organisation"))
                .andIfAny("person", address.text("person"))
                .andIfAny("challenge", address.text("challenge"))
                .andIfAny("from", day(address, "from"))
                .andIfAny("until", day(address, "until"))
                .andIfAny("commitments", commitments(address.text("promises")));
        each(filter, "organisationKinds", address.among("kind", Words.ORGANISATION_KINDS));
        each(filter, "channels", address.among("channel", Words.CHANNELS));
        each(filter, "statuses", address.among("status", Words.CONTACT_STATUSES));
        return filter.map();
    }

    private static void each(Variables filter, String name, List<String> values) {
        if (!values.isEmpty()) {
            filter.and(name, values);
        }
    }

    private static @Nullable Map<String, ?> commitments(String promises) {
        return switch (promises) {
            case "to-us" -> Map.of("states", List.of("OPEN"), "directions", List.of("THEY_TO_US"));
            case "by-us" -> Map.of("states", List.of("OPEN"), "directions", List.of("WE_TO_THEM"));
            case "overdue" -> Map.of("overdue", true);
            default -> null;
        };
    }

    /** A day that exists; what is no day filters nothing, and its field says so. */
    private static @Nullable String day(Address address, String name) {
        return TypedDates.day(new Form(address.parameters()), name);
    }

    private static Map<String, ?> order(Address address) {
        return switch (address.text("sort")) {
            case "when" -> Map.of("field", "STARTS_AT", "direction", "ASC");
            case "-changed" -> Map.of("field", "UPDATED_AT", "direction", "DESC");
            case "changed" -> Map.of("field", "UPDATED_AT", "direction", "ASC");
            default -> Map.of("field", "STARTS_AT", "direction", "DESC");
        };
    }
}
