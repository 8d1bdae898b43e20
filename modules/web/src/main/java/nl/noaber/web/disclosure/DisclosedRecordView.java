package nl.noaber.web.disclosure;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** One record of a file, with what is blacked out of it. */
@AnswerTo("disclosure/record")
public record DisclosedRecordView(@Nullable Within disclosureFile) {

    public record Within(
            String id,
            String title,
            String state,
            @Nullable Instant closedAt,
            @Nullable Document record) {

        public String url() {
            return "/disclosure/" + id.substring(id.indexOf(':') + 1);
        }

        /** Whether it can be corrected now. */
        public boolean isOpen() {
            return closedAt == null && !state.equals("COLLECTING") && !state.equals("MAKING");
        }
    }

    public record Document(
            Facts record,
            List<Passage> passages,
            @Nullable Integer previous,
            @Nullable Integer next) {

        boolean has(String passage) {
            return passages.stream().anyMatch(one -> one.name().equals(passage));
        }
    }

    public record Facts(
            String id,
            int number,
            Instant at,
            String kind,
            List<String> parties,
            String disclosureClass,
            List<String> disclosureGrounds,
            boolean stale,
            int version) {}

    public record Passage(String name, String label, List<Part> pieces) {}

    public record Part(
            String text,
            int begins,
            int ends,
            String state,
            @Nullable String ground) {

        public boolean isGone() {
            return state.equals("PROPOSED") || state.equals("MARKED");
        }
    }
}
