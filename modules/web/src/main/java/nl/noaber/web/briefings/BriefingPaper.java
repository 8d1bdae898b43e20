package nl.noaber.web.briefings;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** A briefing as it is printed. */
@AnswerTo("briefings/paper")
public record BriefingPaper(@Nullable Document briefingPaper) {

    public record Document(String xhtml) {}
}
