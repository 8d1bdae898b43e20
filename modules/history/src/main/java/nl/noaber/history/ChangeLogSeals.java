package nl.noaber.history;

/** Shows whether the change log is as Noaber wrote it. Reads only, and so much at once that it takes seconds. */
public interface ChangeLogSeals {

    /**
     * Checks one stretch of the log, at most 50,000 lines.
     *
     * @param after from the line after this one, of which the seal is taken as it stands; from the beginning when 0; a
     *     number beyond the end stands for the end
     */
    ChangeLogSeal check(long after);

    /**
     * Whether a line has the seal that was noted down earlier.
     *
     * @param sequence the line
     * @param seal in hexadecimal, as {@link ChangeLogSeal#seal} gave it
     */
    boolean hasSeal(long sequence, String seal);
}
