package nl.noaber.search.internal;

/** One of the ways in which a statement finds hits; several are put together. */
sealed interface Step {

    /** All hits that have a rare term, looked up in the full-text index and graded one by one. */
    record LookUp(String term) implements Step {}

    /** The hits of one grade that have a rare term. */
    record LookUpGrade(Grade grade, String term) implements Step {}

    /** The hits of one grade, met while the documents are read in their order; for what many have. */
    record Read(Grade grade) implements Step {}
}
