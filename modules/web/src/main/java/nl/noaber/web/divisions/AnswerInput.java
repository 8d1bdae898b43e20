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
        Form form = new Form(Map.of())
                .with("round", proposal.round())
                .with("party", part.party().id());
        return answer == null
                ? form
                : form.with("verdict", answer.verdict())
                        .with("remark", answer.remark())
                        .with("document", answer.document());
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
                .map();
    }
}
