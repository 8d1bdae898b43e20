package nl.noaber.web.relations;

import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the addresses of the lists ask for. */
final class RelationFilter {

    private static final int SIZE = 50;

    private RelationFilter() {}

    static Map<String, @Nullable Object> organisations(Address address) {
        return organisations(PageInfo.asked(address, SIZE), address);
    }

    /** The filter and the order, with a part of the list that was asked otherwise. */
    static Map<String, @Nullable Object> organisations(Variables part, Address address) {
        Variables filter = Variables.of("withdrawn", address.hasAny("withdrawn"))
                .andIfAny("text", address.text("q"))
                .andIfAny("relationshipOwner", address.text("owner"))
                .andIfAny("parent", address.text("parent"));
        each(filter, "kinds", address.among("kind", Words.ORGANISATION_KINDS));
        each(filter, "tags", address.all("tag"));
        if (!address.hasAny("ended")) {
            filter.and("active", true);
        }
        return part.and("filter", filter.map())
                .and("orderBy", order(address.text("sort")))
                .map();
    }

    static Map<String, @Nullable Object> persons(Address address) {
        return persons(PageInfo.asked(address, SIZE), address);
    }

    /** The filter, with a part of the list that was asked otherwise. */
    static Map<String, @Nullable Object> persons(Variables part, Address address) {
        Variables filter = Variables.of("withdrawn", address.hasAny("withdrawn"))
                .andIfAny("text", address.text("q"))
                .andIfAny("organisation", address.text("organisation"));
        each(filter, "organisationKinds", address.among("kind", Words.ORGANISATION_KINDS));
        each(filter, "tags", address.all("tag"));
        each(filter, "levels", address.among("level", Words.POST_LEVELS));
        return part.and("filter", filter.map()).map();
    }

    private static void each(Variables filter, String name, List<String> values) {
        if (!values.isEmpty()) {
            filter.and(name, values);
        }
    }

    private static Map<String, String> order(String sort) {
        String direction = sort.startsWith("-") ? "DESC" : "ASC";
        return switch (sort.replace("-", "")) {
            case "kind" -> Map.of("field", "KIND", "direction", direction);
            case "changed" -> Map.of("field", "UPDATED_AT", "direction", direction);
            default -> Map.of("field", "NAME", "direction", direction);
        };
    }
}
