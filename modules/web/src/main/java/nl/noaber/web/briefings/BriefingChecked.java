package nl.noaber.web.briefings;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** From what a briefing was drafted, and whether a draft fits on its pages. */
@AnswerTo("briefings/checked")
public record BriefingChecked(
        List<BriefingPassageView> briefingPassages,
        @Nullable Paper briefingPaper) {

    public static final BriefingChecked NOTHING = new BriefingChecked(List.of(), null);

    public record Paper(int pages, int wordsTooMany) {}

    /** Those of a part. */
    public List<BriefingPassageView> of(String section) {
        return briefingPassages.stream()
                .filter(one -> one.section().equals(section))
                .toList();
    }

    /** Those that the board could not read by itself. */
    public List<BriefingPassageView> beyondBoard() {
        return briefingPassages.stream()
                .filter(BriefingPassageView::beyondBoard)
                .toList();
    }
}
