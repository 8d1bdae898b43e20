package nl.noaber.app;

import org.jspecify.annotations.Nullable;

/** Noaber cannot start or go on here. The message is one sentence for the person at the keyboard, with the way out. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        this(message, null);
    }

    Unusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
