package nl.noaber.web.audit;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.Role;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the audit trail. */
@AnswerTo("audit/trail")
public record AuditLines(Trail auditTrail) {

    public record Trail(int totalCount, List<Line> nodes, PageInfo pageInfo) {}

    public record Line(
            String id,
            @Nullable Integer sequence,
            Instant at,
            String actorName,
            @Nullable Role actorRole,
            @Nullable String origin,
            String action,
            String recordType,
            String recordId,
            @Nullable Named record,
            @Nullable Integer version,
            List<FieldChange> fields,
            boolean confidential,
            String outcome) {

        /** Whether it is the only one of its type, such as the audit trail itself: its type says which. */
        public boolean isOnlyOne() {
            return recordId.endsWith(":00000000-0000-0000-0000-000000000000");
        }

        /** What the record is called, as far as the viewer may know; otherwise its id, without the type beside it. */
        public String recordName() {
            String name = record == null ? null : record.name();
            return name == null || name.isEmpty() ? recordId.substring(recordId.indexOf(':') + 1) : name;
        }

        /** The key of what is said instead of words that are not for the viewer. */
        public String withheld() {
            return Withheld.key(recordType);
        }

        public boolean isRefused() {
            return outcome.equals("REFUSED");
        }
    }

    public record Named(@Nullable String name) {}

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {

        /** Whether nothing is told of what is in it. */
        public boolean isWithheld() {
            return before == null && after == null;
        }
    }
}
