package nl.noaber.messages;

/** What became of a run of words. */
public enum DifferenceKind {
    SAME,
    GONE,
    NEW
}
