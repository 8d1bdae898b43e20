package nl.noaber.messages;

/** What a mail about a sign-off is for. */
public enum SignOffMailKind {
    ASKED,
    REMINDED,
    ASKED_AGAIN,
    REWORDED,
    TAKEN_OVER;

    /** Whether it asks for an answer, and so has a personal link; what tells of a new wording does when none was given yet. */
    public boolean isAsking() {
        return this != TAKEN_OVER;
    }
}
