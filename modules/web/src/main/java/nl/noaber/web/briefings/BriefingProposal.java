package nl.noaber.web.briefings;

import java.util.List;
import nl.noaber.web.page.AnswerTo;

/** What would be drafted now. */
@AnswerTo("briefings/proposal")
public record BriefingProposal(List<BriefingPassageView> briefingProposal) {

    /** Those of a part. */
    public List<BriefingPassageView> of(String section) {
        return briefingProposal.stream()
                .filter(one -> one.section().equals(section))
                .toList();
    }
}
