package nl.noaber.web.opportunities;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** Finds what the forms of opportunities are about, and what they offer. */
@Singleton
class OpportunityForms {

    static final String TYPE = "FundingOpportunity";

    private final Pages pages;
    private final Clock clock;

    OpportunityForms(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    OpportunityView.Opportunity opportunity(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, OpportunityView.class, Map.of("id", Links.id(TYPE, id)))
                .fundingOpportunity());
    }

    OpportunityView.Project project(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, FundedProject.class, Map.of("id", Links.id("Project", id)))
                .project());
    }

    /** What a form offers, for what is filled in. */
    OpportunityOffer offered(HttpRequest<?> request, Form form) {
        List<String> names = Stream.of("funder", "sharedWith")
                .flatMap(field -> form.all(field).stream())
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
        return pages.run(request, OpportunityOffer.class, Map.of("names", names));
    }

    LocalDate today() {
        return DutchTime.today(clock);
    }

    /** The id under which it is stored once, however often it is sent; one that is missing is made. */
    static Form withId(Form form) {
        return Ids.parse(form.text("id")).isPresent()
                ? form
                : form.with("id", Ids.next().toString());
    }

    static Map<String, ?> input(Map<String, @Nullable Object> input) {
        return Map.of("input", input);
    }

    /** The opportunity in the version that the form was made from. */
    static Variables version(String id, Form form) {
        return Variables.of("id", Links.id(TYPE, id)).and("expectedVersion", form.number("version"));
    }
}
