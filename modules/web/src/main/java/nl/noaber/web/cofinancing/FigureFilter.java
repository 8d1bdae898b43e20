package nl.noaber.web.cofinancing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.web.messages.Years;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Which figure an address asks for, and what of a contribution is in it. */
public record FigureFilter(Address address) {

    public static final List<String> CERTAINTIES = List.of("SURE", "LIKELY", "HOPED");

    /** In the address of a file: the contributions in a figure, instead of all of a project or a party. */
    public static final String MARK = "figure";

    private static final String PATH = "/contributions";

    /** The figures of what this address of a picture adds up. */
    static Address of(Address picture) {
        return picture.at(PATH, "challenge", "programme", CofinancingFilter.WITHOUT_CHALLENGE, "from", "until");
    }

    /** The figures of one project or of one party. */
    static Address of(String name, String id) {
        return new Address(PATH, Map.of(name, List.of(id)));
    }

    /** Of which projects and years. */
    Map<String, @Nullable Object> sum() {
        return CofinancingFilter.place(address)
                .andIfAny("project", address.text("project"))
                .andIfAny("party", address.text("party"))
                .andIfAny("fromYear", from())
                .andIfAny("untilYear", until())
                .and(CofinancingFilter.WITHOUT_CHALLENGE, address.hasAny(CofinancingFilter.WITHOUT_CHALLENGE))
                .and("withoutStopped", address.hasAny("running"))
                .map();
    }

    Map<String, @Nullable Object> figure() {
        return Variables.of(
                        MARK,
                        Variables.of("of", sum())
                                .andIfAny("kind", kind())
                                .andIfAny("certainty", certainty())
                                .and("doubtful", doubtful())
                                .map())
                .map();
    }

    private @Nullable Integer from() {
        return Years.read(address.text("from")).orElse(null);
    }

    private @Nullable Integer until() {
        return Years.read(address.text("until")).orElse(null);
    }

    private @Nullable String kind() {
        return address.among("kind", Words.COST_KINDS).stream().findFirst().orElse(null);
    }

    private @Nullable String certainty() {
        return address.among("certainty", CERTAINTIES).stream().findFirst().orElse(null);
    }

    boolean doubtful() {
        return address.hasAny("doubtful");
    }

    /** How certain what is asked for is. */
    Set<String> certainties() {
        String one = certainty();
        return Set.copyOf(one == null ? CERTAINTIES : List.of(one));
    }

    boolean has(String ofKind) {
        return kind() == null || ofKind.equals(kind());
    }

    /** Whether a year and kind of a contribution is in it. */
    boolean has(Given.Amount line) {
        Integer from = from();
        Integer until = until();
        return has(line.kind()) && (from == null || line.year() >= from) && (until == null || line.year() <= until);
    }
}
