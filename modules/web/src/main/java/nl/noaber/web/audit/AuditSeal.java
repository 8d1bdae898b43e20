package nl.noaber.web.audit;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** Whether the log is whole. */
@AnswerTo("audit/seal")
public record AuditSeal(Seal changeLogSeal) {

    /**
     * What the check found.
     *
     * @param checkedUpTo the last line that was checked: a long log is checked in several steps
     */
    public record Seal(
            boolean intact,
            int checkedUpTo,
            int sealedLines,
            int waitingLines,
            @Nullable String seal,
            @Nullable Integer firstBrokenSequence,
            @Nullable String tampering) {

        public boolean hasMore() {
            return intact && checkedUpTo < sealedLines;
        }
    }
}
