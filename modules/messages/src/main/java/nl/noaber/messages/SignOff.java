package nl.noaber.messages;

import java.time.LocalDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A question to an organisation whether it agrees with a message (akkoord), with its last answer.
 *
 * @param visibility of its message
 * @param open whether its message takes answers: it is joint, out of draft, and neither achieved, retired nor withdrawn
 * @param own whether it was asked of the viewer's organisation, or of what that was merged into
 * @param deadline the last day for an answer
 * @param answer the last one, even when it is stale
 * @param email the address that is mailed; for the team only
 * @param withdrawn whether it is asked no more
 * @param version counts its changes, from 1
 */
public record SignOff(
        SignOffId id,
        LobbyMessageId messageId,
        Visibility visibility,
        boolean open,
        OrganisationId organisationId,
        boolean own,
        LocalDate deadline,
        SignOffStatus status,
        @Nullable SignOffAnswer answer,
        @Nullable String email,
        boolean withdrawn,
        int version) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "SignOff";

    public static final int MOST_ASKED = 100;
    public static final int LONGEST_REASON = 5_000;
    public static final int LONGEST_RECEIVED_BY = 500;
    public static final int LONGEST_NAME = 200;

    /** How many days after its deadline the links in its mails still work. */
    public static final int LINK_DAYS = 7;

    /** Whether the deadline has passed without an answer that holds. */
    public boolean isOverdue(LocalDate today) {
        return !withdrawn && status.isUnanswered() && deadline.isBefore(today);
    }

    /** Whether this viewer may answer it: its partner, or the team on its behalf. */
    public boolean isAnswerable(Viewer viewer) {
        return open && !withdrawn && (viewer.isTeam() || own);
    }
}
