package nl.noaber.access;

import java.util.Map;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Something about an account or a token changed, or somebody tried and may not; published in the transaction, for the
 * audit trail. It never has a password, a code or a link in it.
 *
 * @param actor who did it
 * @param record of the type {@code Account}, {@code ApiToken} or {@code BarredIdentity}
 * @param version of the account afterwards; null for a token and for what is no field of the account
 * @param before the fields that changed, as they were
 * @param after the same fields, as they are
 */
public record AccountChanged(
        Viewer actor,
        RecordRef record,
        Kind kind,
        @Nullable Integer version,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after) {

    /** What was done. */
    public enum Kind {
        CREATED,
        UPDATED,
        /** The account was closed, the token revoked, the bar lifted. */
        CLOSED,
        REOPENED,
        /** Tried, by somebody who may not. */
        REFUSED
    }
}
