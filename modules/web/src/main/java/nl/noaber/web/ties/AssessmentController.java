package nl.noaber.web.ties;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;

/** Assessing a stakeholder: influence, interest, stance, on a day, in general or for a challenge. */
@PageController("/assessments")
class AssessmentController {

    private static final String SHARED_WITH = "sharedWith";

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    AssessmentController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Address address = Address.of(request);
        TiedStakeholder about = about(request, address.text("about"));
        return pages.show(request, screen -> {
            Form form = Form.fresh()
                    .with("about", address.text("about"))
                    .with("challenge", address.text("challenge"))
                    .with("visibility", "TEAM")
                    .with("assessedOn", screen.today());
            return templates.tiesAssess(screen, about, form, Errors.none(), List.of());
        });
    }

    @Post
    HttpResponse<?> assess(HttpRequest<?> request, @Body Form form) {
        Errors errors = unusable(request, form);
        if (errors.isEmpty()) {
            StakeholderAssessed.Payload payload = pages.run(
                            request, StakeholderAssessed.class, Map.of("input", input(form)))
                    .assess();
            if (payload.assessment() != null) {
                return pages.done(
                        Links.to(form.text("about")), Flash.of("ties.assessed").clearing("assessment"));
            }
            errors = new Errors(payload.userErrors());
        }
        TiedStakeholder about = about(request, form.text("about"));
        Errors wrong = errors;
        List<Option> shared = names.chosen(request, form, SHARED_WITH).getOrDefault(SHARED_WITH, List.of());
        return pages.again(request, screen -> templates.tiesAssess(screen, about, form, wrong, shared));
    }

    private static Map<String, ?> input(Form form) {
        return Variables.of("id", form.value("id"))
                .and("stakeholder", form.text("about"))
                .and("challenge", form.value("challenge"))
                .and("influence", form.number("influence"))
                .and("interest", form.number("interest"))
                .and("stance", form.text("stance"))
                .andIfAny("assessedOn", TypedDates.day(form, "assessedOn"))
                .and("note", form.value("note"))
                .and("visibility", visibility(form))
                .and("sharedWith", visibility(form).equals("SHARED") ? form.all(SHARED_WITH) : List.of())
                .map();
    }

    /** What is none of these is for the fewest. */
    private static String visibility(Form form) {
        String typed = form.text("visibility");
        return Stances.VISIBILITIES.contains(typed) ? typed : "TEAM";
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Map<String, ?> input = Map.of("id", Links.id("Assessment", id), "expectedVersion", form.number("version"));
        List<UserError> errors = pages.run(request, AssessmentWithdrawn.class, Map.of("input", input))
                .withdrawAssessment()
                .userErrors();
        String said = errors.isEmpty() ? "ties.assessment.withdrawn" : "ties.refused";
        return pages.done(Links.to(form.text("about")), Flash.of(said));
    }

    /** A stance is one of four, which the schema insists on before any rule is asked. */
    private Errors unusable(HttpRequest<?> request, Form form) {
        Errors errors = TypedDates.notDays(pages.viewer(request), form, "assessedOn");
        if (visibility(form).equals("SHARED")) {
            errors = errors.and(Unchosen.of(pages.viewer(request), form, SHARED_WITH));
        }
        return Stances.ALL.contains(form.text("stance"))
                ? errors
                : errors.and(Errors.of(
                        "MISSING",
                        "stance",
                        Text.in(pages.viewer(request).locale()).get("ties.stance.missing")));
    }

    private TiedStakeholder about(HttpRequest<?> request, String id) {
        Pages.found(pages.viewer(request).isTeam() ? id : null);
        TiedStakeholder about = pages.run(request, TiedStakeholder.class, Map.of("id", id));
        Pages.found(about.node() == null ? null : about.node().id());
        return about;
    }
}
