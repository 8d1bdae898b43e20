package nl.noaber.cofinancing;

/** What becomes of the part of a party that contributes to the project already (al bijgedragen). */
public enum AlreadyContributing {
    /** What it contributes already is its part. */
    IS_THE_PART,
    /** Its part comes beside that. */
    COMES_BESIDE
}
