package nl.noaber.messages;

/** Where a sign-off stands (stand van het akkoord). */
public enum SignOffStatus {
    /** No answer yet. */
    OPEN,
    AGREED,
    AGREED_WITH_RESERVATION,
    OBJECTS,
    /** It was answered, but the message says something else since and an answer is asked again. */
    STALE;

    /** Whether an answer is still to come. */
    public boolean isUnanswered() {
        return this == OPEN || this == STALE;
    }

    /** Whether the organisation says it with us. */
    public boolean isAgreed() {
        return this == AGREED || this == AGREED_WITH_RESERVATION;
    }
}
