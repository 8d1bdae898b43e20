package nl.noaber.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The lasting proof of a removal.
 *
 * @param rule as it was
 * @param before whose term began before this day
 * @param number how many were approved
 * @param removed how many were removed; what was not due any longer when its turn came stayed
 * @param digest of the ids that were approved: SHA-256 over them, in their order
 * @param by who approved it
 * @param finishedAt null while it goes on
 */
public record RetentionProof(
        RetentionProofId id,
        RetentionRule rule,
        LocalDate before,
        int number,
        int removed,
        String digest,
        Instant approvedAt,
        String by,
        @Nullable Instant finishedAt) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "RetentionProof";
}
