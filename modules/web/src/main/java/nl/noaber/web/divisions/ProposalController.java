package nl.noaber.web.divisions;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Making a proposal, which is worked out while one types, and making one anew. */
@PageController("/divisions/{id}")
class ProposalController {

    private final Pages pages;
    private final Templates templates;
    private final DivisionForms forms;

    ProposalController(Pages pages, Templates templates, DivisionForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/proposals/new")
    HttpResponse<?> fresh(HttpRequest<?> request, @PathVariable String id) {
        DivisionView.Division division = forms.division(request, id);
        int from = new Form(Address.of(request).parameters()).number("from");
        ProposalInput input = division.proposal(from)
                .map(proposal -> ProposalInput.of(division, proposal))
                .orElseGet(() -> ProposalInput.fresh(division));
        return show(request, division, null, input, false);
    }

    @Post("/proposals")
    HttpResponse<?> propose(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        return stored(request, id, null, new ProposalInput(form));
    }

    @Get("/proposals/{number}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id, @PathVariable int number) {
        DivisionView.Division division = forms.division(request, id);
        Proposal proposal = DivisionForms.proposal(division, number);
        return show(request, division, number, ProposalInput.of(division, proposal), false);
    }

    @Post("/proposals/{number}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @PathVariable int number, @Body Form form) {
        return stored(request, id, number, new ProposalInput(form));
    }

    /** What a form gives as it is filled in now, while one types; nothing is stored. A fragment. */
    @Post("/calculation")
    HttpResponse<?> calculate(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        ProposalInput input = new ProposalInput(form);
        DivisionView.Division division = forms.division(request, id);
        Reckoning reckoning = forms.reckoned(request, division, input);
        return pages.show(request, screen -> templates.divisionsReckoning(screen, division, input, reckoning));
    }

    /** The fields of the parties that are chosen now. A fragment. */
    @Post("/shares")
    HttpResponse<?> shares(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        ProposalInput input = new ProposalInput(form);
        DivisionForm named = forms.named(request, form);
        return pages.show(request, screen -> templates.divisionsShares(screen, input, named, Errors.none()));
    }

    private HttpResponse<?> stored(HttpRequest<?> request, String id, @Nullable Integer number, ProposalInput input) {
        DivisionView.Division division = forms.division(request, id);
        Errors mistakes = input.allMistakes(pages.viewer(request));
        if (mistakes.isEmpty() && !input.wasShown() && isPossible(request, division, input)) {
            return show(request, division, number, input, true);
        }
        DivisionLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                DivisionProposed.class,
                                DivisionForms.input(input.toPropose(DivisionForms.id(id), number)))
                        .proposeCostDivision()
                : DivisionLeft.refused(mistakes.all());
        if (left.stored()) {
            String saved = number == null ? "divisions.proposed" : "divisions.proposal.changed";
            return pages.done("/divisions/" + id, Flash.of(saved).clearing(draft(division, number)));
        }
        return refused(request, id, number, input, left);
    }

    /** What is refused anyway need not be shown first. */
    private boolean isPossible(HttpRequest<?> request, DivisionView.Division division, ProposalInput input) {
        return forms.reckoned(request, division, input).isShown();
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, String id, @Nullable Integer number, ProposalInput sent, DivisionLeft left) {
        DivisionView.Division division = forms.division(request, id);
        Conflict conflict = left.conflict();
        ProposalInput input =
                conflict == null ? sent : new ProposalInput(sent.form().with("version", conflict.version()));
        DivisionForm named = forms.named(request, input.form());
        Reckoning reckoning = forms.reckoned(request, division, input);
        Errors errors = new Errors(input.placed(left.userErrors()));
        return pages.again(
                request,
                screen -> templates.divisionsProposal(
                        screen, division, number, input, named, reckoning, errors, conflict, false));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            DivisionView.Division division,
            @Nullable Integer number,
            ProposalInput input,
            boolean echoed) {
        DivisionForm named = forms.named(request, input.form());
        Reckoning reckoning = forms.reckoned(request, division, input);
        return pages.show(
                request,
                screen -> templates.divisionsProposal(
                        screen, division, number, input, named, reckoning, Errors.none(), null, echoed));
    }

    private static String draft(DivisionView.Division division, @Nullable Integer number) {
        return "proposal-" + (number == null ? "of" : number) + "-"
                + division.id().substring("CostDivision:".length());
    }
}
