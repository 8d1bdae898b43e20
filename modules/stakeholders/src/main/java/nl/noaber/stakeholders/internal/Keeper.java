package nl.noaber.stakeholders.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/** How records of one kind are locked, compared and stored; what {@link Changes} does is the same for all kinds. */
interface Keeper<I extends Id, R> {

    /** The GraphQL type of the records. */
    String type();

    RecordRef ref(R record);

    /** The record, locked until the transaction ends; under the id of a merged one its survivor. */
    Optional<R> lock(I id);

    /** The record as it is stored now; as it was when it is not there any longer. */
    R again(R record);

    /** Who made the record with exactly this id, if there is one. */
    Optional<UUID> creator(I id);

    int version(R record);

    boolean isWithdrawn(R record);

    /** The fields as the change log has them. */
    Map<String, @Nullable String> fields(R record);

    /** Tidied up, so that a space too many is no change. */
    R tidy(R record);

    /** Why it cannot be stored so. */
    List<Problem> problems(R record);

    /** Stores a new version of the fields, and all that is derived from them. */
    void store(R before, R after, Instant now);

    /** Withdraws it, as a new version. */
    void withdraw(R record, Instant now);

    /** Restores it, as a new version. */
    void restore(R record, Instant now);
}
