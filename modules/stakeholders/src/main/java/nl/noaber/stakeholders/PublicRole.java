package nl.noaber.stakeholders;

/** How far a person's name is known in public because of the work; it decides what is blacked out for others. */
public enum PublicRole {
    /** Holds or held an elected or appointed office. */
    OFFICE,
    /** A manager whose name the organisation publishes itself. */
    PUBLISHED_MANAGER,
    /** Everybody else. */
    STAFF
}
