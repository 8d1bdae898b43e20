package nl.noaber.privacy;

import java.time.LocalDate;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A request of a person under the AVG.
 *
 * @param receivedOn when it came
 * @param dueOn by when it has to be answered: a month after it came (article 12, third paragraph)
 * @param answeredOn null while it is open
 * @param outcome set with the day of the answer
 * @param note for administrators, at most 2,000 characters
 * @param version counts its changes, from 1
 */
public record PrivacyRequest(
        PrivacyRequestId id,
        PrivacyRequestKind kind,
        PersonId person,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        @Nullable PrivacyRequestOutcome outcome,
        @Nullable String note,
        int version) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "PrivacyRequest";

    public static final int LONGEST_NOTE = 2000;

    /** The last day for an answer to what came on this day. */
    public static LocalDate dueFor(LocalDate receivedOn) {
        return receivedOn.plusMonths(1);
    }

    public boolean open() {
        return answeredOn == null;
    }

    public boolean overdue(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }
}
