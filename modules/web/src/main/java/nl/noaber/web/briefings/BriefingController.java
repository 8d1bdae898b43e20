package nl.noaber.web.briefings;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Ids;
import nl.noaber.web.agenda.AgendaItemView;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.templates.Templates;

/** Drafting a briefing, one briefing, and changing it. */
@PageController("/briefings")
class BriefingController {

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    BriefingController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form = Form.fresh().with("agendaItem", Address.of(request).text("agendaItem"));
        AgendaItemView.One item = item(request, form);
        Form filled = item.lead() == null
                ? form
                : form.with(BriefingInput.RECIPIENT, item.lead().id());
        List<Option> recipient = recipient(request, filled);
        return pages.show(request, screen -> templates.briefingsDraft(screen, item, filled, Errors.none(), recipient));
    }

    @Post
    HttpResponse<?> draft(HttpRequest<?> request, @Body Form sent) {
        Form form = Ids.parse(sent.text("id")).isPresent()
                ? sent
                : sent.with("id", Ids.next().toString());
        BriefingInput input = new BriefingInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        BriefingLeft left = mistakes.isEmpty()
                ? pages.run(request, BriefingDrafted.class, Map.of("input", input.toDraft()))
                        .draftBriefing()
                : BriefingLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/briefings/" + form.text("id"), Flash.of("briefings.drafted"));
        }
        AgendaItemView.One item = item(request, form);
        List<Option> recipient = recipient(request, form);
        return pages.again(request, screen -> templates.briefingsDraft(screen, item, form, left.errors(), recipient));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        BriefingView.One briefing = briefing(pages, request, id);
        BriefingChecked checked = checked(pages, request, briefing);
        return pages.show(request, screen -> templates.briefingsBriefing(screen, briefing, checked));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        BriefingView.One briefing = briefing(pages, request, id);
        BriefingChecked checked = checked(pages, request, briefing);
        Form form = BriefingInput.of(briefing);
        List<Option> recipient = recipient(request, form);
        return pages.show(
                request,
                screen -> templates.briefingsEdit(screen, briefing, checked, form, Errors.none(), recipient, null));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        BriefingInput input = new BriefingInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        BriefingLeft left = mistakes.isEmpty()
                ? pages.run(request, BriefingUpdated.class, Map.of("input", input.toUpdate(id(id))))
                        .updateBriefing()
                : BriefingLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/briefings/" + id, Flash.of("briefings.saved").clearing("briefing-" + id));
        }
        BriefingView.One briefing = briefing(pages, request, id);
        BriefingChecked checked = checked(pages, request, briefing);
        Form again = left.conflict() == null ? form : form.rebasedOn(BriefingInput.of(briefing));
        List<Option> recipient = recipient(request, again);
        return pages.again(
                request,
                screen -> templates.briefingsEdit(
                        screen, briefing, checked, again, left.errors(), recipient, left.conflict()));
    }

    /** What would be drafted now, beside what is written. */
    @Get("/{id}/proposal")
    HttpResponse<?> proposal(HttpRequest<?> request, @PathVariable String id) {
        pages.forTeam(request);
        BriefingView.One briefing = briefing(pages, request, id);
        return pages.show(
                request,
                BriefingProposal.class,
                Map.of("id", briefing.id()),
                (screen, proposal) -> templates.briefingsProposal(screen, briefing, proposal));
    }

    private AgendaItemView.One item(HttpRequest<?> request, Form form) {
        return Pages.found(pages.run(request, AgendaItemView.class, Map.of("id", form.text("agendaItem")))
                .agendaItem());
    }

    private List<Option> recipient(HttpRequest<?> request, Form form) {
        return names.chosen(request, form, BriefingInput.RECIPIENT).getOrDefault(BriefingInput.RECIPIENT, List.of());
    }

    static BriefingView.One briefing(Pages pages, HttpRequest<?> request, String id) {
        return Pages.found(
                pages.run(request, BriefingView.class, Map.of("id", id(id))).briefing());
    }

    /** For the team alone. */
    static BriefingChecked checked(Pages pages, HttpRequest<?> request, BriefingView.One briefing) {
        return pages.viewer(request).isTeam()
                ? pages.run(request, BriefingChecked.class, Map.of("id", briefing.id(), "draft", briefing.isDraft()))
                : BriefingChecked.NOTHING;
    }

    static String id(String inPath) {
        return Links.id("Briefing", inPath);
    }
}
