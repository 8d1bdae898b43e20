package nl.noaber.contacts;

/** Who promised whom (richting). */
public enum CommitmentDirection {
    THEY_TO_US,
    WE_TO_THEM,
    /** A member of government to Parliament (toezegging aan de Kamer). */
    TO_PARLIAMENT
}
