package nl.noaber.privacy;

/** How a request was answered. */
public enum PrivacyRequestOutcome {
    GRANTED,
    PARTLY_GRANTED,
    REFUSED
}
