package nl.noaber.programmes;

/** How the date of a moment is known. */
public enum DateStatus {
    /** It has been set. */
    FIXED,
    /** It follows from the rule. */
    COMPUTED,
    /** It is the last day allowed. */
    DEADLINE,
    /** It is likely, by the pattern of other years. */
    INDICATIVE,
    /** Only the month, season or year is known. */
    PARTIAL,
    /** Only a pattern is known; there is no date. */
    PATTERN_ONLY,
    /** It is the period of a whole programme. */
    PROGRAMME_PERIOD
}
