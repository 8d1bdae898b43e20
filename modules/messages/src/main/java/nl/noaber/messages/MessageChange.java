package nl.noaber.messages;

/** What a version changed (aard van de wijziging). */
public enum MessageChange {
    /** The wording only: what was agreed stays agreed. */
    EDITORIAL,
    /** What is said or asked: what was agreed lapses. */
    SUBSTANTIVE
}
