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
            @Nullable String tampering,
            boolean keyed,
            int linesBeforeKey) {

        /** A forged line fits the chain: what comes after it can be checked as well. */
        public boolean isForged() {
            return "FORGED".equals(tampering);
        }

        public boolean hasMore() {
            return intact && checkedUpTo < sealedLines;
        }
    }
}
