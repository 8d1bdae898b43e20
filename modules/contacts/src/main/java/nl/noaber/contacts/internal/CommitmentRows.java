package nl.noaber.contacts.internal;

import java.time.LocalDate;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads rows of commitments. */
final class CommitmentRows {

    /** Where a commitment without a due date stands in order. */
    static final LocalDate NEVER_DUE = LocalDate.of(9999, 12, 31);

    private CommitmentRows() {}

    static Commitment commitment(Row row) {
        return new Commitment(
                row.id("id", CommitmentId::new),
                row.choice("direction", CommitmentDirection.class),
                row.text("text"),
                row.textOrNull("quote"),
                row.idOrNull("organisation_id", OrganisationId::new),
                due(row.textOrNull("due")),
                row.textOrNull("forum"),
                row.choice("state", CommitmentState.class),
                row.dateOrNull("settled_on"),
                row.textOrNull("settlement"),
                row.id("owner_id", UserId::new),
                row.idOrNull("contact_moment_id", ContactMomentId::new),
                row.uuids("challenges").stream().map(ChallengeId::new).toList(),
                row.choice("visibility", Visibility.class),
                row.instant("updated_at"),
                row.number("version"),
                row.instantOrNull("withdrawn_at") != null);
    }

    static LocalDate order(@Nullable PartialDate due) {
        return due == null ? NEVER_DUE : due.latest();
    }

    private static @Nullable PartialDate due(@Nullable String text) {
        return text == null
                ? null
                : PartialDate.parse(text).orElseThrow(() -> new IllegalStateException("due " + text));
    }
}
