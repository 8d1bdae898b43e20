package nl.noaber.cofinancing;

/** How far a project is: an initiative, explored, worked out, carried out, kept up. */
public enum ProjectPhase {
    INITIATIVE,
    EXPLORATION,
    ELABORATION,
    REALISATION,
    MAINTENANCE
}
