package nl.noaber.web.opportunities;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

/** The kinds of money that an opportunity can be of; the team adds the ones it meets. */
@PageController("/opportunities/schemes")
class SchemeController {

    private static final String PATH = "/opportunities/schemes";

    private final Pages pages;
    private final Templates templates;

    SchemeController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, SchemeList.class, Map.of(), templates::opportunitiesSchemes);
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return pages.show(request, screen -> templates.opportunitiesScheme(screen, Form.fresh(), Errors.none()));
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, @Body Form sent) {
        Form form = OpportunityForms.withId(sent);
        Variables input = Variables.of("id", form.value("id"))
                .and("name", form.text("name").strip())
                .and("description", form.text("description").strip());
        List<UserError> errors = pages.run(request, SchemeAdded.class, OpportunityForms.input(input.map()))
                .addFundingScheme()
                .userErrors();
        return errors.isEmpty()
                ? pages.done(PATH, Flash.of("opportunities.scheme.added").clearing("funding-scheme"))
                : pages.again(
                        request,
                        screen -> templates.opportunitiesScheme(screen, form.anew(errors), new Errors(errors)));
    }
}
