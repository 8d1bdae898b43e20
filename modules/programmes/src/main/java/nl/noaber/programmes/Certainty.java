package nl.noaber.programmes;

/** How sure a fact of the reference data is. */
public enum Certainty {
    /** It is in one of the region's own documents. */
    SEED,
    /** It is in the source that is named. */
    FOUND,
    /** General knowledge, still to be verified. */
    GENERAL_KNOWLEDGE,
    /** A user of Noaber entered it. */
    ENTERED
}
