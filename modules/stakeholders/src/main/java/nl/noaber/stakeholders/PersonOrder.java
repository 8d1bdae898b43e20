package nl.noaber.stakeholders;

/** The orders of persons; each up and down. The surname counts without its prefix, then the given name. */
public enum PersonOrder {
    SURNAME_UP,
    SURNAME_DOWN,
    UPDATED_UP,
    UPDATED_DOWN,
    REVIEW_UP,
    REVIEW_DOWN
}
