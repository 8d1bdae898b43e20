package nl.noaber.web.privacy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Whose data is due for a look, and noting that somebody looked. */
@PageController("/administration/privacy/reviews")
class ReviewController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;
    private final Clock clock;

    ReviewController(Pages pages, Templates templates, Clock clock) {
        this.pages = pages;
        this.templates = templates;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> due(HttpRequest<?> request) {
        return pages.show(
                request,
                screen -> templates.privacyDue(
                        screen, found(request, Address.of(request)), new Form(Map.of()), Errors.none()));
    }

    @Post
    HttpResponse<?> review(HttpRequest<?> request, @Body Form form) {
        Errors errors = TypedDates.notDays(pages.viewer(request), form, "reviewOn");
        if (errors.isEmpty()) {
            errors = new Errors(pages.run(request, PersonsReviewed.class, Map.of("input", input(form)))
                    .reviewPersons()
                    .userErrors());
        }
        if (errors.isEmpty()) {
            return pages.done(Address.of(request).toString(), Flash.of("privacy.reviewed"));
        }
        Errors refusal = errors;
        DuePersons due = found(request, Address.of(request));
        return pages.again(request, screen -> templates.privacyDue(screen, due, form, refusal));
    }

    private DuePersons found(HttpRequest<?> request, Address address) {
        Viewer viewer = pages.viewer(request);
        Pages.found(viewer.isTeam() ? viewer : null);
        Map<String, @Nullable Object> asked = PageInfo.asked(address, SIZE)
                .and("filter", filter(address))
                .and("orderBy", Map.of("field", "REVIEW_ON", "direction", "ASC"))
                .map();
        return pages.run(request, DuePersons.class, asked);
    }

    private Map<String, @Nullable Object> filter(Address address) {
        List<String> roles = address.among("role", Words.PUBLIC_ROLES);
        String lacking = address.text("lacking");
        return Variables.none()
                .andIfAny("text", address.text("q"))
                .andIfAny("publicRoles", roles.isEmpty() ? null : roles)
                .andIfAny("noticeGiven", lacking.equals("notice") ? false : null)
                .andIfAny("objecting", lacking.equals("objection") ? true : null)
                .andIfAny(
                        "reviewBefore",
                        lacking.isEmpty() ? DutchTime.today(clock).toString() : null)
                .map();
    }

    private static Map<String, @Nullable Object> input(Form form) {
        List<Map<String, @Nullable Object>> persons = form.all("seen").stream()
                .map(seen -> seen.split("@", 2))
                .filter(parts -> parts.length == 2 && parts[0].matches("\\d{1,9}"))
                .map(parts -> Variables.of("id", parts[1])
                        .and("expectedVersion", Integer.parseInt(parts[0]))
                        .map())
                .toList();
        return Variables.of("persons", persons)
                .andIfAny("reviewOn", TypedDates.day(form, "reviewOn"))
                .map();
    }
}
