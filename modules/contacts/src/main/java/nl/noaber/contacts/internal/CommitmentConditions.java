package nl.noaber.contacts.internal;

import java.time.LocalDate;
import nl.noaber.contacts.CommitmentFilter;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

/** The conditions of a filter over commitments, which are {@code m} in the statement. */
final class CommitmentConditions {

    /** One without a due date is never due, which the index knows, and not only the row. */
    private static final String DUE_FROM = "AND m.due_order >= :dueFrom AND m.due_order < '9999-12-31'";

    private static final String DUE_UNTIL = "AND m.due_order <= :dueUntil AND m.due_order < '9999-12-31'";

    private CommitmentConditions() {}

    static Fragment of(CommitmentFilter filter, LocalDate today) {
        return sql -> sql.append(filter.withdrawn() ? "AND m.withdrawn_at IS NOT NULL" : "AND m.withdrawn_at IS NULL")
                .appendIfSet("AND m.direction IN (:directions)", "directions", filter.directions())
                .appendIfSet("AND m.state IN (:states)", "states", filter.states())
                .appendIfSet(DUE_FROM, "dueFrom", filter.dueFrom())
                .appendIfSet(DUE_UNTIL, "dueUntil", filter.dueUntil())
                .appendIfSet("AND m.owner_id = :commitmentOwner", "commitmentOwner", filter.owner())
                .appendIfSet("AND m.organisation_id = :promisedWith", "promisedWith", filter.organisation())
                .appendIfSet("""
                    AND EXISTS (SELECT 1 FROM commitment_challenge about
                                 WHERE about.commitment_id = m.id AND about.challenge_id = :promisedAbout)
                    """, "promisedAbout", filter.challenge())
                .append(overdue(filter.overdue(), today));
    }

    private static Fragment overdue(@Nullable Boolean wanted, LocalDate today) {
        if (wanted == null) {
            return Fragment.NOTHING;
        }
        return sql -> sql.append(
                        wanted
                                ? "AND m.state = 'OPEN' AND m.due_order < :today"
                                : "AND NOT (m.state = 'OPEN' AND m.due_order < :today)")
                .bind("today", today);
    }
}
