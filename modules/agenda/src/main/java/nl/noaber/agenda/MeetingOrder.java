package nl.noaber.agenda;

/** The order of meetings, by the first day that they can be. */
public enum MeetingOrder {
    EARLIEST_FIRST,
    LATEST_FIRST
}
