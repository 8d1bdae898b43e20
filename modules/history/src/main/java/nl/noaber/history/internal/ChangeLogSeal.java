package nl.noaber.history.internal;

import org.jspecify.annotations.Nullable;

/** Whether the change log is whole, as the schema says it. */
record ChangeLogSeal(
        boolean intact,
        long sealedLines,
        long waitingLines,
        long checkedUpTo,
        @Nullable Long firstBrokenSequence) {}
