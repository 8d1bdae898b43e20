package nl.noaber.briefings;

/** How far a briefing is. */
public enum BriefingState {
    /** The team works on it (concept). */
    DRAFT,
    /** The executive has it, and it is frozen (uitgereikt). */
    HANDED_OUT
}
