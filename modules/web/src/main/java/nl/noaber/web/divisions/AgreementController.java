package nl.noaber.web.divisions;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.Objects;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Asking the parties whether they agree, what they answer, and what becomes of it. */
@PageController("/divisions/{id}")
class AgreementController {

    private final Pages pages;
    private final Templates templates;
    private final DivisionForms forms;

    AgreementController(Pages pages, Templates templates, DivisionForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/comparison")
    HttpResponse<?> compare(HttpRequest<?> request, @PathVariable String id) {
        DivisionView.Division division = forms.division(request, id);
        Form asked = new Form(Address.of(request).parameters());
        int last = division.proposals().isEmpty()
                ? 0
                : division.proposals().getLast().number();
        int to = asked.number("to") == 0 ? last : asked.number("to");
        int from = asked.number("from") == 0 ? other(division, to) : asked.number("from");
        if (!division.proposals().isEmpty()) {
            DivisionForms.proposal(division, from);
            DivisionForms.proposal(division, to);
        }
        DivisionCompared compared =
                pages.run(request, DivisionCompared.class, Map.of("id", DivisionForms.id(id), "from", from, "to", to));
        return pages.show(request, screen -> templates.divisionsComparison(screen, division, from, to, compared));
    }

    /** With which one compares: what was sent, or the one before. */
    private static int other(DivisionView.Division division, int number) {
        return division.sent()
                .map(Proposal::number)
                .filter(sent -> sent != number)
                .orElse(Math.max(1, number - 1));
    }

    @Get("/proposals/{number}/sendings/new")
    HttpResponse<?> sending(HttpRequest<?> request, @PathVariable String id, @PathVariable int number) {
        DivisionView.Division division = forms.division(request, id);
        Proposal proposal = DivisionForms.proposal(division, number);
        Form form = new Form(Map.of()).with("version", division.version()).with("deadline", proposal.deadline());
        return pages.show(
                request, screen -> templates.divisionsSend(screen, division, proposal, form, Errors.none(), null));
    }

    @Post("/proposals/{number}/sendings")
    HttpResponse<?> send(HttpRequest<?> request, @PathVariable String id, @PathVariable int number, @Body Form form) {
        Errors mistakes = TypedDates.notDays(pages.viewer(request), form, "deadline");
        DivisionLeft left = mistakes.isEmpty()
                ? pages.run(
                                request,
                                DivisionSent.class,
                                DivisionForms.input(Variables.of("id", DivisionForms.id(id))
                                        .and("expectedVersion", form.number("version"))
                                        .and("number", number)
                                        .andIfAny("deadline", TypedDates.day(form, "deadline"))
                                        .map()))
                        .sendCostDivision()
                : DivisionLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/divisions/" + id, Flash.of("divisions.sent").clearing("sending-" + id));
        }
        DivisionView.Division division = forms.division(request, id);
        Proposal proposal = DivisionForms.proposal(division, number);
        Form again = seen(form, left.conflict());
        return pages.again(
                request,
                screen -> templates.divisionsSend(
                        screen, division, proposal, again, new Errors(left.userErrors()), left.conflict()));
    }

    @Get("/answers")
    HttpResponse<?> answers(HttpRequest<?> request, @PathVariable String id) {
        DivisionView.Division division = forms.division(request, id);
        Proposal proposal = DivisionForms.sent(division);
        PartyPart part = part(request, proposal, Address.of(request).text("party"));
        Form form = AnswerInput.of(proposal, part);
        return pages.show(
                request, screen -> templates.divisionsAnswer(screen, division, proposal, part, form, Errors.none()));
    }

    @Post("/answers")
    HttpResponse<?> answer(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        AnswerInput input = new AnswerInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        DivisionLeft left = mistakes.isEmpty()
                ? pages.run(request, DivisionAnswered.class, DivisionForms.input(input.toAnswer(DivisionForms.id(id))))
                        .answerCostDivision()
                : DivisionLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/divisions/" + id, Flash.of("divisions.answered").clearing("answer-" + id));
        }
        DivisionView.Division division = forms.division(request, id);
        Proposal proposal = DivisionForms.sent(division);
        PartyPart part = part(request, proposal, form.text("party"));
        Form again = left.userErrors().stream().anyMatch(error -> error.code().equals("ANSWERED_MEANWHILE"))
                ? AnswerInput.seen(form, proposal)
                : form;
        return pages.again(
                request,
                screen -> templates.divisionsAnswer(
                        screen, division, proposal, part, again, new Errors(left.userErrors())));
    }

    /** That of the party that is named; a partner has its own. */
    private PartyPart part(HttpRequest<?> request, Proposal proposal, String party) {
        boolean team = pages.viewer(request).isTeam();
        String own = "Organisation:" + pages.viewer(request).organisationId();
        return Pages.found(proposal.parts().stream()
                .filter(part -> Objects.equals(part.party().id(), team && !party.isEmpty() ? party : own)
                        || (team && party.isEmpty()))
                .findFirst()
                .orElse(null));
    }

    @Get("/contributions/new")
    HttpResponse<?> booking(HttpRequest<?> request, @PathVariable String id) {
        DivisionView.Division division = forms.division(request, id);
        Proposal proposal = DivisionForms.sent(division);
        Form form = new Form(Map.of()).with("version", division.version()).with("state", "PLEDGED");
        return pages.show(
                request, screen -> templates.divisionsBook(screen, division, proposal, form, Errors.none(), null));
    }

    @Post("/contributions")
    HttpResponse<?> book(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        BookingInput input = new BookingInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        DivisionLeft left = mistakes.isEmpty()
                ? pages.run(request, DivisionBooked.class, DivisionForms.input(input.toBook(DivisionForms.id(id))))
                        .bookCostDivision()
                : DivisionLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/divisions/" + id, Flash.of("divisions.booked").clearing("booking-" + id));
        }
        DivisionView.Division division = forms.division(request, id);
        Proposal proposal = DivisionForms.sent(division);
        Form again = seen(input.warned(left.userErrors()), left.conflict());
        Errors errors = new Errors(BookingInput.placed(left.userErrors()));
        return pages.again(
                request, screen -> templates.divisionsBook(screen, division, proposal, again, errors, left.conflict()));
    }

    /** After a conflict: once more, of what is there now. */
    private static Form seen(Form form, @Nullable Conflict conflict) {
        return conflict == null ? form : form.with("version", conflict.version());
    }
}
