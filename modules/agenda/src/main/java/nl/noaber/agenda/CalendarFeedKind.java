package nl.noaber.agenda;

/** What a calendar feed tells of (soort agenda). */
public enum CalendarFeedKind {
    /** The meetings that treat an item that its owner prepares, with their deadlines. */
    OWN_ITEMS,
    /** The meetings of a body, with their deadlines. */
    BODY,
    /** The steps of a route: its meetings with their deadlines, and what else has a day. */
    ROUTE,
    /** All meetings that its owner sees. */
    ALL
}
