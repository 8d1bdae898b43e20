package nl.noaber.stakeholders;

/** Where a stakeholder stands. */
public enum Stance {
    /** With us (medestander). */
    SUPPORTER,
    /** Not decided (twijfelaar). */
    UNDECIDED,
    /** Against us (tegenstander). */
    OPPONENT,
    /** Not known (onbekend). */
    UNKNOWN
}
