package nl.noaber.history.internal;

import java.time.Instant;
import java.util.List;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeOutcome;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail; what is null or empty is no condition.
 *
 * @param from from this moment
 * @param until before this moment
 * @param record the global id of a record; of no line when it is none
 * @param actorName how the user's name begins
 */
record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String record,
        List<String> types,
        @Nullable String actorName,
        List<ChangeAction> actions,
        @Nullable ChangeOutcome outcome) {

    static final AuditFilter ALL = new AuditFilter(null, null, null, List.of(), null, List.of(), null);

    static AuditFilter of(Input input) {
        return new AuditFilter(
                input.instant("from"),
                input.instant("until"),
                input.text("record"),
                input.texts("types"),
                input.text("actorName"),
                input.choices("actions", ChangeAction.class),
                input.choice("outcome", ChangeOutcome.class));
    }

    /** The conditions on {@code line}; the first is always there. */
    Fragment conditions() {
        return sql -> sql.append("WHERE TRUE")
                .appendIfSet("AND line.occurred_at >= :from", "from", from)
                .appendIfSet("AND line.occurred_at < :until", "until", until)
                .append(ofRecord())
                .appendIfSet("AND line.record_type IN (:types)", "types", types.isEmpty() ? null : types)
                .appendIfSet("AND line.actor_name LIKE :actorName ESCAPE '!'", "actorName", beginning())
                .appendIfSet("AND line.action IN (:actions)", "actions", actions.isEmpty() ? null : actions)
                .appendIfSet("AND line.outcome = :outcome", "outcome", outcome);
    }

    private Fragment ofRecord() {
        if (record == null) {
            return Fragment.NOTHING;
        }
        return GlobalId.parse(record)
                .map(id -> new RecordRef(id.type(), id.id()))
                .map(AuditFilter::of)
                .orElse(sql -> sql.append("AND FALSE"));
    }

    private static Fragment of(RecordRef record) {
        return sql -> sql.append("AND line.record_type = :recordType AND line.record_id = :recordId")
                .bind("recordType", record.type())
                .bind("recordId", record.id());
    }

    private @Nullable String beginning() {
        return actorName == null || actorName.isBlank()
                ? null
                : actorName.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
