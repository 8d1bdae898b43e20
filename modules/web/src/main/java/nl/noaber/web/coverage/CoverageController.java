package nl.noaber.web.coverage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.messages.Years;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Where messages were brought, and the plan for where they were not. */
@PageController("/messages/coverage")
class CoverageController {

    private static final int MESSAGES = 20;
    private static final int PLANS = 10;
    private static final String FIRST = "coverage.plan.first";

    private final Pages pages;
    private final Templates templates;

    CoverageController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> map(HttpRequest<?> request) {
        return pages.show(request, CoverageView.class, asked(request, MESSAGES), templates::coverageMap);
    }

    @Get("/plan")
    HttpResponse<?> plan(HttpRequest<?> request) {
        pages.forTeam(request);
        CoveragePlanView plan = pages.run(request, CoveragePlanView.class, asked(request, PLANS));
        return pages.show(request, screen -> templates.coveragePlan(screen, plan, Errors.none()));
    }

    /** Makes a step a commitment of ours; once, whoever sends it on whatever day. */
    @Post("/plan")
    HttpResponse<?> promise(HttpRequest<?> request, @Body Form form) {
        pages.forTeam(request);
        StepMade.Made made =
                pages.run(request, StepMade.class, Map.of("input", input(form))).makeCommitment();
        boolean isThere =
                made.userErrors().stream().anyMatch(error -> error.code().equals("ID_IN_USE"));
        return made.userErrors().isEmpty() || isThere
                ? done(form, isThere ? "coverage.plan.there" : "coverage.plan.promised")
                : again(request, made.userErrors());
    }

    /** Takes up again a step whose commitment was withdrawn. */
    @Post("/plan/{id}/restoration")
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Variables seen = seen(id, form);
        return isAsSeen(request, id, form)
                ? turned(
                        request,
                        form,
                        pages.run(request, StepRestored.class, Map.of("input", seen.map()))
                                .restoreCommitment())
                : done(form, FIRST);
    }

    /** Takes up again a step whose commitment lapsed. */
    @Post("/plan/{id}/opening")
    HttpResponse<?> open(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Variables opened = seen(id, form).and("state", "OPEN");
        return isAsSeen(request, id, form)
                ? turned(
                        request,
                        form,
                        pages.run(request, StepOpened.class, Map.of("input", opened.map()))
                                .settleCommitment())
                : done(form, FIRST);
    }

    /** Whoever did the same first is not overruled, but neither passed over in silence. */
    private boolean isAsSeen(HttpRequest<?> request, String id, Form form) {
        Map<String, ?> asked = Map.of("id", Links.id("Commitment", id));
        StepCommitment.Now now =
                Pages.found(pages.run(request, StepCommitment.class, asked).commitment());
        return now.version() == form.number("version");
    }

    private HttpResponse<?> turned(HttpRequest<?> request, Form form, StepTurned turned) {
        if (turned.conflict() != null) {
            return done(form, FIRST);
        }
        return turned.userErrors().isEmpty() ? done(form, "coverage.plan.again") : again(request, turned.userErrors());
    }

    private HttpResponse<?> done(Form form, String said) {
        return pages.done(
                form.value("back") == null ? "/messages/coverage/plan" : Address.ours(form.text("back")),
                Flash.of(said));
    }

    private HttpResponse<?> again(HttpRequest<?> request, List<UserError> errors) {
        CoveragePlanView plan = pages.run(request, CoveragePlanView.class, asked(request, PLANS));
        return pages.again(request, screen -> templates.coveragePlan(screen, plan, new Errors(errors)));
    }

    private static Variables seen(String id, Form form) {
        return Variables.of("id", Links.id("Commitment", id)).and("expectedVersion", form.number("version"));
    }

    private static Map<String, @Nullable Object> input(Form form) {
        return Variables.of("direction", "WE_TO_THEM")
                .and("text", form.text("text").strip())
                .andIfAny("id", form.value("id"))
                .andIfAny("organisation", form.value("organisation"))
                .andIfAny("owner", form.value("owner"))
                .andIfAny("due", form.value("due"))
                .and("challenges", form.all("challenges"))
                .map();
    }

    private static Map<String, @Nullable Object> asked(HttpRequest<?> request, int size) {
        Address address = Address.of(request);
        return PageInfo.asked(address, size)
                .and(
                        "filter",
                        Variables.none()
                                .andIfAny(
                                        "budgetYear",
                                        Years.read(address.text("year")).orElse(null))
                                .andIfAny("challenge", address.get("challenge").orElse(null))
                                .andIfAny(
                                        "scope",
                                        address.among("scope", Words.MESSAGE_SCOPES).stream()
                                                .findFirst()
                                                .orElse(null))
                                .map())
                .map();
    }
}
