package nl.noaber.web.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** One file with its records. */
@AnswerTo("disclosure/one")
public record DisclosureFileView(@Nullable WooFile disclosureFile) {

    public record WooFile(
            String id,
            String title,
            @Nullable String reference,
            @Nullable LocalDate receivedOn,
            @Nullable Challenge challenge,
            @Nullable Message message,
            @Nullable Organisation organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String state,
            int total,
            int done,
            @Nullable Integer stoppedAt,
            boolean restricted,
            boolean recalled,
            @Nullable Instant expiresAt,
            int version,
            boolean withdrawn,
            Instant createdAt,
            String createdBy,
            @Nullable String keptBy,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            Records records) {

        /** Where its page is. */
        public String url() {
            return "/disclosure/" + id.substring(id.indexOf(':') + 1);
        }

        /** Whether something can be done with it. */
        public boolean isOpen() {
            return !withdrawn && closedAt == null;
        }

        public boolean isWork() {
            return state.equals("COLLECTING") || state.equals("MAKING");
        }
    }

    public record Challenge(String id, String title) {}

    public record Message(String id, String title) {}

    public record Organisation(String id, String name) {}

    public record Records(List<Line> nodes, PageInfo pageInfo) {}

    public record Line(
            int number,
            Instant at,
            String kind,
            List<Words> subject,
            List<String> parties,
            String disclosureClass,
            @Nullable Integer pages) {}

    public record Words(String text, String state, @Nullable String ground) {

        public boolean isGone() {
            return state.equals("PROPOSED") || state.equals("MARKED");
        }
    }
}
