package nl.noaber.agenda;

/** How far an item is. */
public enum AgendaItemState {
    IDEA,
    IN_PREPARATION,
    READY,
    SETTLED,
    /** It stands on the agenda of a later meeting. */
    CARRIED_OVER,
    /** It is not to be treated after all. */
    WITHDRAWN;

    /** Whether the meeting still has to treat it. */
    public boolean isOpen() {
        return this == IDEA || this == IN_PREPARATION || this == READY;
    }
}
