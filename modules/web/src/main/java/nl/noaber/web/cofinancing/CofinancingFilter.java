package nl.noaber.web.cofinancing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.messages.Years;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the addresses of the picture and of the list of projects ask for. */
public final class CofinancingFilter {

    /** In an address: only of projects that belong to no challenge. */
    static final String WITHOUT_CHALLENGE = "withoutChallenge";

    private static final int SIZE = 50;
    private static final int MONTHS = 3;

    private CofinancingFilter() {}

    /** By what the picture's second table is added up: a challenge by its projects. */
    public static String by(Address address) {
        return address.among("by", Words.FUNDING_GROUPINGS).stream()
                .findFirst()
                .orElse(address.hasAny("challenge", WITHOUT_CHALLENGE) ? "PROJECT" : "CHALLENGE");
    }

    static Map<String, @Nullable Object> funding(Address address) {
        return Variables.of(
                        "filter",
                        place(address)
                                .andIfAny("project", address.text("project"))
                                .andIfAny("party", address.text("party"))
                                .andIfAny(
                                        "fromYear",
                                        Years.read(address.text("from")).orElse(null))
                                .andIfAny(
                                        "untilYear",
                                        Years.read(address.text("until")).orElse(null))
                                .and(WITHOUT_CHALLENGE, address.hasAny(WITHOUT_CHALLENGE))
                                .map())
                .and("by", by(address))
                .and("skip", PartPlace.of(address).skip())
                .map();
    }

    /** Since when: the day that the address says, or the first of the month three months ago. */
    public static LocalDate since(Address address, LocalDate today) {
        String said = TypedDates.day(new Form(address.parameters()), "since");
        return said == null ? today.minusMonths(MONTHS).withDayOfMonth(1) : LocalDate.parse(said);
    }

    static Map<String, @Nullable Object> changes(Variables part, Address address, Clock clock) {
        return part.and("since", since(address, DutchTime.today(clock)).toString())
                .andIfAny("challenge", address.text("challenge"))
                .andIfAny("programme", address.text("programme"))
                .map();
    }

    static Map<String, @Nullable Object> projects(Address address) {
        return projects(PageInfo.asked(address, SIZE), address);
    }

    /** The same, of another part of the list. */
    static Map<String, @Nullable Object> projects(Variables part, Address address) {
        List<String> states = address.among("state", Words.PROJECT_STATES);
        return part.and(
                        "filter",
                        place(address)
                                .and("withdrawn", address.hasAny("withdrawn"))
                                .andIfAny("states", states.isEmpty() ? null : states)
                                .map())
                .map();
    }

    static Variables place(Address address) {
        return Variables.none()
                .andIfAny("challenge", address.text("challenge"))
                .andIfAny("programme", address.text("programme"));
    }
}
