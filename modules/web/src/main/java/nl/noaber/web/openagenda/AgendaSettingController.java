package nl.noaber.web.openagenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Where an administrator has the open agenda shown, or not. */
@PageController("/administration/disclosure")
class AgendaSettingController {

    private static final int SIZE = 25;

    private final Pages pages;
    private final Templates templates;

    AgendaSettingController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> setting(HttpRequest<?> request) {
        return pages.show(
                request,
                AgendaSettingView.class,
                part(request),
                (screen, view) -> templates.openagendaSetting(
                        screen,
                        Pages.found(view.openAgendaSetting()),
                        Pages.found(view.openAgendaPreview()),
                        Errors.none()));
    }

    @Post
    HttpResponse<?> show(HttpRequest<?> request, @Body Form form) {
        boolean shown = form.text("shown").equals("true");
        Map<String, Object> input = Map.of("shown", shown, "expectedVersion", form.number("version"));
        AgendaShown.Payload outcome = pages.run(
                        request, AgendaShown.class, Variables.of("input", input).map())
                .showOpenAgenda();
        return outcome.userErrors().isEmpty()
                ? pages.done("/administration/disclosure", Flash.of(shown ? "openagenda.isOn" : "openagenda.isOff"))
                : refused(request, outcome);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, AgendaShown.Payload outcome) {
        AgendaSettingView view = pages.run(request, AgendaSettingView.class, part(request));
        AgendaSettingView.Setting setting = Pages.found(view.openAgendaSetting());
        OpenAgendaPage.Contacts preview = Pages.found(view.openAgendaPreview());
        return pages.again(
                request,
                screen -> templates.openagendaSetting(screen, setting, preview, new Errors(outcome.userErrors())));
    }

    private static Map<String, @Nullable Object> part(HttpRequest<?> request) {
        return PageInfo.asked(Address.of(request), SIZE).map();
    }
}
