package nl.noaber.agenda;

/** Where a meeting stands. */
public enum MeetingState {
    PLANNED,
    /** Planned, for another time than it was planned for first. */
    MOVED,
    HELD,
    CANCELLED;

    /** Whether it is still to come. */
    public boolean isToCome() {
        return this == PLANNED || this == MOVED;
    }
}
