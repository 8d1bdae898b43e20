package nl.noaber.contacts;

/** The state of a contact moment. */
public enum ContactMomentStatus {
    /** Not finished (concept): only its owner sees it. */
    DRAFT,
    /** Still to come (gepland). */
    PLANNED,
    /** It was held (gehouden). */
    HELD
}
