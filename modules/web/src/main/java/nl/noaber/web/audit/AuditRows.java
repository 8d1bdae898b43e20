package nl.noaber.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.kernel.Role;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.ConfidentialLines;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.privacy.FieldLabels;
import org.jspecify.annotations.Nullable;

/** Lines of the audit trail for a file. */
@AnswerTo("audit/rows")
public record AuditRows(Trail auditTrail) {

    public record Trail(List<Line> nodes, PageInfo pageInfo) {}

    public record Line(
            @Nullable Integer sequence,
            Instant at,
            String actorName,
            @Nullable Role actorRole,
            @Nullable String origin,
            String action,
            String recordType,
            String recordId,
            @Nullable Integer version,
            List<FieldChange> fields,
            boolean confidential,
            String outcome) {

        /** The most that a spreadsheet takes into a cell is somewhat more. */
        private static final int LONGEST = 30_000;

        /**
         * What changed, in one cell.
         *
         * @param labels the words for fields
         * @param kept what is said instead of what is not for the viewer
         * @param message the words for a message that not all may know
         */
        String changes(FieldLabels labels, String kept, String message) {
            String all = fields.stream()
                    .map(field -> labels.of(recordType, field.field()) + ": "
                            + (confidential && field.isWithheld() ? kept : field.text(message)))
                    .collect(Collectors.joining("\n"));
            return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
        }
    }

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {

        boolean isWithheld() {
            return before == null && after == null;
        }

        String text(String message) {
            return (before == null ? "" : written(before, message) + " → ")
                    + (after == null ? "–" : written(after, message));
        }

        private String written(String value, String message) {
            return ConfidentialLines.inWords(field, value, message);
        }
    }
}
