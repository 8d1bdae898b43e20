package nl.noaber.web.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

@PageController("/administration")
class AdministrationController {

    private final Pages pages;
    private final Templates templates;

    AdministrationController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> sections(HttpRequest<?> request) {
        return pages.show(request, screen -> {
            Pages.found(screen.mayAudit() ? screen : null);
            return templates.administrationSections(
                    screen, screen.mayAdminister() ? AdministrationSection.ALL : AdministrationSection.AUDITED);
        });
    }
}
