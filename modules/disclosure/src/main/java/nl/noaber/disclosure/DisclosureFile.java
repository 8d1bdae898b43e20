package nl.noaber.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file for a request under the Woo.
 *
 * @param total how many records it has; while they are gathered, how many there will be about
 * @param done how many of them the work has been through
 * @param stoppedAt the number of a record that was changed after it was assessed: it has to be looked at again
 * @param restricted whether it has a confidential record: then only its keeper sees it, its maker at first
 * @param recalled whether what was made was taken back, because a record in it was withdrawn, closed off or erased since
 * @param expiresAt until when the documents can be downloaded
 * @param createdBy who opened it: the user's name at that time
 * @param keptBy who took it over: the user's name at that time; null as long as its maker keeps it
 * @param closedAt when it was finished; null as long as it is worked on
 * @param closedBy who finished it: the user's name at that time; null as long as it is worked on
 * @param version counts its changes, from 1
 */
public record DisclosureFile(
        DisclosureFileId id,
        String title,
        @Nullable String reference,
        @Nullable LocalDate receivedOn,
        DisclosureScope scope,
        DisclosureFileState state,
        int total,
        int done,
        @Nullable Integer stoppedAt,
        boolean restricted,
        boolean recalled,
        @Nullable Instant expiresAt,
        int version,
        Instant createdAt,
        String createdBy,
        @Nullable String keptBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "DisclosureFile";

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_REFERENCE = 100;

    /** More than anybody can look through: a request for more is narrowed down. */
    public static final int MOST_RECORDS = 5_000;
}
