package nl.noaber.cofinancing;

/** Whether a project goes on. */
public enum ProjectState {
    PROPOSED,
    ACTIVE,
    PAUSED,
    COMPLETED,
    STOPPED
}
