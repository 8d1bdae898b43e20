package nl.noaber.stakeholders;

/** What one stakeholder is to another. */
public enum RelationKind {
    /** Takes part in it (neemt deel aan). */
    MEMBER_OF,
    /** Advises it (adviseert). */
    ADVISES,
    /** Works together with it (werkt samen met). */
    WORKS_WITH,
    /** Pays for it (financiert). */
    FUNDS,
    /** Watches over it (houdt toezicht op). */
    SUPERVISES,
    /** Knows it well (kent goed). */
    KNOWS
}
