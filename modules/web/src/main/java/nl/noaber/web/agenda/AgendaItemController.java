package nl.noaber.web.agenda;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** What is to be treated, one item, putting it on an agenda, changing and placing it. */
@PageController("/agenda-items")
class AgendaItemController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    AgendaItemController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, AgendaItemList.class, listed(Address.of(request)), templates::agendaItems);
    }

    /** Those that are still to be treated, at meetings that were too, unless another state is asked for. */
    private Map<String, @Nullable Object> listed(Address address) {
        String state = address.text("state");
        Variables filter = Words.AGENDA_ITEM_STATES.contains(state)
                ? Variables.of("states", List.of(state))
                : Variables.of("states", Words.OPEN_AGENDA_ITEM_STATES);
        return PageInfo.asked(address, SIZE)
                .and("filter", filter.andIfAny("owner", address.text("owner")).map())
                .map();
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        String owner = new GlobalId("User", pages.viewer(request).userId()).toString();
        AgendaItemInput input = new AgendaItemInput(AgendaItemInput.fresh(Address.of(request), owner));
        AgendaItemForm offered = offered(request, input);
        return pages.show(request, screen -> templates.agendaPut(screen, input.form(), offered, Errors.none()));
    }

    @Post
    HttpResponse<?> put(HttpRequest<?> request, @Body Form sent) {
        AgendaItemInput input = new AgendaItemInput(
                Ids.parse(sent.text("id")).isPresent()
                        ? sent
                        : sent.with("id", Ids.next().toString()));
        Errors mistakes = input.allMistakes(pages.viewer(request));
        AgendaItemLeft left = mistakes.isEmpty()
                ? pages.run(request, AgendaItemPut.class, Map.of("input", input.toPut()))
                        .putOnAgenda()
                : AgendaItemLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done(
                    "/agenda-items/" + input.form().text("id"),
                    Flash.of("agenda.item.put").clearing("agenda-item"));
        }
        AgendaItemForm offered = offered(request, input);
        return pages.again(request, screen -> templates.agendaPut(screen, input.form(), offered, left.errors()));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        AgendaItemView.One item = item(pages, request, id);
        return pages.show(request, screen -> templates.agendaItem(screen, item));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        AgendaItemView.One item = item(pages, request, id);
        AgendaItemInput input = new AgendaItemInput(AgendaItemInput.of(item));
        AgendaItemForm offered = offered(request, input);
        return pages.show(
                request,
                screen -> templates.agendaItemChange(screen, item, input.form(), offered, Errors.none(), null));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        AgendaItemInput input = new AgendaItemInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        AgendaItemLeft left = mistakes.isEmpty()
                ? pages.run(request, AgendaItemUpdated.class, Map.of("input", input.toUpdate(id(id))))
                        .updateAgendaItem()
                : AgendaItemLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done(
                    "/agenda-items/" + id, Flash.of("agenda.item.saved").clearing("agenda-item-" + id));
        }
        AgendaItemView.One item = item(pages, request, id);
        AgendaItemInput again = left.conflict() == null
                ? input
                : new AgendaItemInput(input.form().rebasedOn(AgendaItemInput.of(item)));
        AgendaItemForm offered = offered(request, again);
        return pages.again(
                request,
                screen -> templates.agendaItemChange(
                        screen, item, again.form(), offered, left.errors(), left.conflict()));
    }

    /** One place up or down; the button says behind which item it is to stand. */
    @Post("/{id}/place")
    HttpResponse<?> place(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        AgendaItemLeft left = pages.run(
                        request,
                        AgendaItemPlaced.class,
                        Map.of(
                                "input",
                                Variables.of("id", id(id))
                                        .and("after", form.value("after"))
                                        .map()))
                .placeAgendaItem();
        String meeting = item(pages, request, id).meeting().id();
        return pages.done(
                Links.to(meeting) + "#agenda",
                left.stored() ? Flash.of("agenda.item.placed") : Flash.of("agenda.item.notPlaced"));
    }

    private AgendaItemForm offered(HttpRequest<?> request, AgendaItemInput input) {
        return pages.run(request, AgendaItemForm.class, Map.of("names", input.chosen()));
    }

    static AgendaItemView.One item(Pages pages, HttpRequest<?> request, String id) {
        return Pages.found(
                pages.run(request, AgendaItemView.class, Map.of("id", id(id))).agendaItem());
    }

    static String id(String inPath) {
        return Links.id("AgendaItem", inPath);
    }
}
