package nl.noaber.kernel;

/** Who may see a record. The rule is the same for every kind of record; {@code VisibilityRule} writes it in SQL. */
public enum Visibility {
    /** The public-affairs team: staff and administrators. */
    TEAM,
    /** The team and the organisations that are named with the record. */
    SHARED,
    /** The team and the board. */
    BOARD,
    /** Everybody who can sign in. */
    PUBLIC,
    /** Only the users that are named with the record, of whatever role. */
    CONFIDENTIAL
}
