package nl.noaber.access.internal;

import nl.noaber.access.SignInRefused.Reason;

/** A sign-in that comes to nothing, and why. The cause is for the log; it never says more than the provider's error. */
final class ProviderRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    ProviderRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    ProviderRefusal(Reason reason, Exception cause) {
        super(cause.getMessage(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
