package nl.noaber.messages;

/** What an organisation answers (antwoord). */
public enum SignOffPosition {
    AGREED,
    AGREED_WITH_RESERVATION,
    OBJECTS;

    /** Whether it has to be said why. */
    public boolean needsReason() {
        return this != AGREED;
    }

    /** Where the sign-off stands with this answer. */
    public SignOffStatus status(boolean stale) {
        return stale ? SignOffStatus.STALE : SignOffStatus.valueOf(name());
    }
}
