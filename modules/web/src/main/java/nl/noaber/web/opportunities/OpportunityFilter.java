package nl.noaber.web.opportunities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the address of the list of windows asks for. */
final class OpportunityFilter {

    private static final int SIZE = 50;

    private OpportunityFilter() {}

    static Map<String, @Nullable Object> list(Address address, LocalDate today) {
        return list(PageInfo.asked(address, SIZE), address, today);
    }

    /** The same, of another part of the list. What closed before is there only for who asks for it. */
    static Map<String, @Nullable Object> list(Variables part, Address address, LocalDate today) {
        List<String> stages = address.among("stage", Words.FUNDING_STAGES);
        boolean withdrawn = address.hasAny("withdrawn");
        return part.and(
                        "filter",
                        Variables.of("withdrawn", withdrawn)
                                .andIfAny("stages", stages.isEmpty() ? null : stages)
                                .andIfAny("scheme", address.text("scheme"))
                                .andIfAny("text", address.text("q"))
                                .andIfAny(
                                        "closingFrom",
                                        withdrawn || address.hasAny("closed") || !stages.isEmpty()
                                                ? null
                                                : today.toString())
                                .map())
                .map();
    }
}
