package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** Finds what the forms of projects and contributions are about, and what they offer. */
@Singleton
class MoneyForms {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Clock clock;

    MoneyForms(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** With the part of its contributions that the address asks for. */
    ProjectView.Project project(HttpRequest<?> request, String id) {
        Map<String, @Nullable Object> asked = PageInfo.asked(Address.of(request), SIZE)
                .and("id", Links.id("Project", id))
                .map();
        return Pages.found(pages.run(request, ProjectView.class, asked).project());
    }

    ContributionView.Contribution contribution(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, ContributionView.class, Map.of("id", Links.id("Contribution", id)))
                .contribution());
    }

    /** What a form offers, for what is filled in. */
    MoneyForm offered(HttpRequest<?> request, Form form) {
        List<String> names = Stream.of("lead", "sharedWith", "party")
                .flatMap(field -> form.all(field).stream())
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
        return pages.run(request, MoneyForm.class, Map.of("names", names));
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

    static Map<String, ?> input(Map<String, @Nullable Object> input) {
        return Map.of("input", input);
    }
}
