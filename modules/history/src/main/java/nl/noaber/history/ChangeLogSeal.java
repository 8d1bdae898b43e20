package nl.noaber.history;

import org.jspecify.annotations.Nullable;

/**
 * Whether the sealed part of the change log is whole, as far as it was checked.
 *
 * @param sealedLines how many lines are sealed
 * @param waitingLines how many lines wait for their seal
 * @param checkedUpTo the last line that fits; who wants to know of the rest asks on after it
 * @param seal the seal of that line, SHA-256 in hexadecimal: it vouches for all lines up to it. Kept elsewhere, it shows
 *     later that nobody made the whole chain anew; null before the first line, and when its line is gone
 * @param firstBrokenSequence the first line that does not fit; null when intact
 * @param tampering what happened there; null when intact
 * @param keyed whether the key was at hand that vouches for lines and seals; without it only their chain was checked,
 *     which somebody with the database could have made anew
 * @param linesBeforeKey how many lines are older than the key, and held by their chain alone
 */
public record ChangeLogSeal(
        boolean intact,
        long sealedLines,
        long waitingLines,
        long checkedUpTo,
        @Nullable String seal,
        @Nullable Long firstBrokenSequence,
        @Nullable Tampering tampering,
        boolean keyed,
        long linesBeforeKey) {

    /** Whether all that was checked is whole, and more is left to check. */
    public boolean hasMore() {
        return intact && checkedUpTo < sealedLines;
    }
}
