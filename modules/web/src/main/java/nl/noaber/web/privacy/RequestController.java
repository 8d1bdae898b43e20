package nl.noaber.web.privacy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Role;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.privacy.RequestView.Request;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;

/** The requests of persons under the AVG: recording one and answering it. */
@PageController("/administration/privacy")
class RequestController {

    private static final String PERSON = "person";
    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    RequestController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Address address = Address.of(request);
        return pages.show(
                request,
                RequestList.class,
                PageInfo.asked(address, SIZE)
                        .and("open", !address.hasAny("answered"))
                        .map(),
                templates::privacyRequests);
    }

    @Get("/requests/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Pages.found(pages.viewer(request).role() == Role.ADMIN ? request : null);
        Form form = Form.fresh().with(PERSON, Address.of(request).all(PERSON));
        return pages.show(
                request, screen -> templates.privacyRequestForm(screen, form, Errors.none(), chosen(request, form)));
    }

    @Post("/requests")
    HttpResponse<?> record(HttpRequest<?> request, @Body Form form) {
        Errors errors = TypedDates.notDays(pages.viewer(request), form, "receivedOn")
                .and(Unchosen.of(pages.viewer(request), form, PERSON));
        if (errors.isEmpty()) {
            RequestRecorded.Payload recorded = pages.run(request, RequestRecorded.class, Map.of("input", input(form)))
                    .recordPrivacyRequest();
            if (recorded.privacyRequest() != null) {
                return pages.done(address(recorded.privacyRequest().id()), Flash.of("privacy.request.recorded"));
            }
            errors = new Errors(recorded.userErrors());
        }
        Errors refusal = errors;
        return pages.again(
                request, screen -> templates.privacyRequestForm(screen, form, refusal, chosen(request, form)));
    }

    private static Map<String, ?> input(Form form) {
        String person = form.value(PERSON);
        return Variables.of(PERSON, person == null ? "" : person)
                .and("id", form.value("id"))
                .and("kind", form.value("kind"))
                .andIfAny("receivedOn", TypedDates.day(form, "receivedOn"))
                .andIfAny("note", form.value("note"))
                .map();
    }

    private List<Option> chosen(HttpRequest<?> request, Form form) {
        return names.chosen(request, form, PERSON).getOrDefault(PERSON, List.of());
    }

    @Post("/requests/{id}/answer")
    HttpResponse<?> answer(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors errors = TypedDates.notDays(pages.viewer(request), form, "answeredOn");
        if (errors.isEmpty()) {
            Variables answer = Variables.of("id", Links.id("PrivacyRequest", id))
                    .and("expectedVersion", form.number("version"))
                    .and("outcome", form.value("outcome"))
                    .and("note", form.text("note"))
                    .andIfAny("answeredOn", TypedDates.day(form, "answeredOn"));
            errors = new Errors(pages.run(request, RequestAnswered.class, Map.of("input", answer.map()))
                    .answerPrivacyRequest()
                    .userErrors());
        }
        if (errors.isEmpty()) {
            return pages.done("/administration/privacy/requests/" + id, Flash.of("privacy.request.answered"));
        }
        Errors refusal = errors;
        Request asked = Pages.found(pages.run(request, RequestView.class, Map.of("id", Links.id("PrivacyRequest", id)))
                .privacyRequest());
        return pages.again(request, screen -> templates.privacyRequest(screen, asked, null, form, refusal));
    }

    static String address(String globalId) {
        return "/administration/privacy/requests/" + globalId.substring(globalId.indexOf(':') + 1);
    }
}
