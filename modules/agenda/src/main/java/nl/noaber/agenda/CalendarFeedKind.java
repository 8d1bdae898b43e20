package nl.noaber.agenda;

/** What a calendar feed tells of (soort agenda). */
public enum CalendarFeedKind {
    /** The meetings that treat an item that its owner prepares, with their deadlines. */
    OWN_ITEMS,
    /** The meetings of a body, with their deadlines. */
    BODY,
    /** All meetings that its owner sees. */
    ALL
}
