package nl.noaber.web.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Which lines the address asks for: who, what, when, or one record. */
final class AuditFilter {

    private AuditFilter() {}

    static Map<String, @Nullable Object> of(Address address) {
        LocalDate until = day(address, "until");
        return Variables.none()
                .andIfAny("record", address.text("record"))
                .andIfAny("actorName", address.text("who"))
                .andIfAny("actions", values(address.among("action", Words.CHANGES)))
                .andIfAny("outcome", address.hasAny("refused") ? "REFUSED" : null)
                .andIfAny("types", values(address.all("type")))
                .andIfAny("from", start(day(address, "from")))
                .andIfAny("until", until == null ? null : start(until.plusDays(1)))
                .map();
    }

    private static @Nullable List<String> values(List<String> all) {
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String start(@Nullable LocalDate day) {
        return day == null ? null : DutchTime.start(day).toString();
    }

    private static @Nullable LocalDate day(Address address, String name) {
        return PartialDate.parse(address.text(name)).orElse(null) instanceof PartialDate.Day day ? day.date() : null;
    }
}
