package nl.noaber.web.audit;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** Whether the log is whole. */
@AnswerTo("audit/seal")
public record AuditSeal(Seal changeLogSeal) {

    public record Seal(
            boolean intact,
            int sealedLines,
            int waitingLines,
            @Nullable Integer firstBrokenSequence) {}
}
