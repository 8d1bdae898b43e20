package nl.noaber.web.divisions;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** Finds what the forms of divisions are about, and what they offer. */
@Singleton
class DivisionForms {

    private final Pages pages;
    private final Clock clock;

    DivisionForms(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    DivisionView.Division division(HttpRequest<?> request, String id) {
        return Pages.found(
                pages.run(request, DivisionView.class, Map.of("id", id(id))).costDivision());
    }

    /** A proposal of it; the page that says "not found" when there is none with this number. */
    static Proposal proposal(DivisionView.Division division, int number) {
        return Pages.found(division.proposal(number).orElse(null));
    }

    static Proposal sent(DivisionView.Division division) {
        return Pages.found(division.sent().orElse(null));
    }

    /** The names of what a form holds. */
    DivisionForm named(HttpRequest<?> request, Form form) {
        List<String> names = Stream.of("party", "project")
                .flatMap(field -> form.all(field).stream())
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
        return pages.run(request, DivisionForm.class, Map.of("names", names));
    }

    /** What a form would give; nothing as long as something in it is not understood. */
    Reckoning reckoned(HttpRequest<?> request, DivisionView.Division division, ProposalInput input) {
        if (input.parties().isEmpty() || !input.mistakes(pages.viewer(request)).isEmpty()) {
            return Reckoning.nothing(input.mistakes(pages.viewer(request)));
        }
        DivisionCalculated.Calculation calculation = pages.run(
                        request, DivisionCalculated.class, input(input.toCalculate(division.lines())))
                .calculateCostDivision();
        return Reckoning.of(division, input, calculation);
    }

    int thisYear() {
        return DutchTime.today(clock).getYear();
    }

    /** The id under which it is stored once, however often it is sent; one that is missing is made. */
    static Form withId(Form form) {
        return Ids.parse(form.text("id")).isPresent()
                ? form
                : form.with("id", Ids.next().toString());
    }

    static String id(String inPath) {
        return Links.id("CostDivision", inPath);
    }

    static Map<String, ?> input(Map<String, @Nullable Object> input) {
        return Map.of("input", input);
    }
}
