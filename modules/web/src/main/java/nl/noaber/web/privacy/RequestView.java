package nl.noaber.web.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** One request under the AVG. */
@AnswerTo("privacy/request")
public record RequestView(@Nullable Request privacyRequest) {

    public record Request(
            String id,
            String kind,
            Person person,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean overdue,
            @Nullable LocalDate answeredOn,
            @Nullable String outcome,
            @Nullable String note,
            int version) {

        /** Its id as it stands in an address. */
        public String key() {
            return id.substring(id.indexOf(':') + 1);
        }
    }

    public record Person(
            String id,
            String name,
            int version,
            boolean erased,
            @Nullable Erased erasure) {}

    public record Erased(
            String pseudonym,
            int changed,
            Instant startedAt,
            String by,
            @Nullable Instant finishedAt,
            List<KeptRecords> kept) {}
}
