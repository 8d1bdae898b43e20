package nl.noaber.contacts;

/** The side on which somebody took part (kant). */
public enum Side {
    OURS,
    THEIRS
}
