package nl.noaber.agenda;

/** What has to be there before a meeting; the earliest first. */
public enum DeadlineKind {
    /** Preparation by civil servants. */
    PREPARATION,
    /** The concept of the papers. */
    CONCEPT,
    /** The final papers. */
    FINAL_PAPERS
}
