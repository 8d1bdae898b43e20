package nl.noaber.web.divisions;

import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the form of an answer says. */
record AnswerInput(Form form) {

    /** As it was answered before, if it was. */
    static Form of(Proposal proposal, PartyPart part) {
        PartyPart.@Nullable Answer answer = part.answer();
        Form form = seen(new Form(Map.of()), proposal)
                .with("round", proposal.round())
                .with("party", part.party().id());
        return answer == null
                ? form
                : form.with("verdict", answer.verdict())
                        .with("remark", answer.remark())
                        .with("document", answer.document());
    }

    /** With the answers that are there, so that none is lost that its reader did not see. */
    static Form seen(Form form, Proposal proposal) {
        Form seen = form;
        for (PartyPart part : proposal.parts()) {
            seen = seen.with(
                    part.answeredField(),
                    part.answer() == null ? null : part.answer().recordedAt());
        }
        return seen;
    }

    Errors mistakes(Viewer viewer) {
        return TypedChoices.notOneOf(viewer, form, "verdict", Words.DIVISION_VERDICTS);
    }

    /** The input of {@code answerCostDivision}. */
    Map<String, @Nullable Object> toAnswer(String id) {
        return Variables.of("id", id)
                .andIfAny("party", form.value("party"))
                .and("round", form.number("round"))
                .and("verdict", form.text("verdict"))
                .andIfAny("remark", form.value("remark"))
                .andIfAny("document", form.value("document"))
                .andIfAny("answeredAt", form.value(PartyPart.answeredField(form.text("party"))))
                .map();
    }
}
