package nl.noaber.web.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** All that is held on a person. */
@AnswerTo("privacy/records")
public record HeldRecords(@Nullable Records personalRecords) {

    public record Records(boolean namesakes, List<KeptRecords> kept, List<Mention> mentions) {

        /** The records of each kind, in the order in which the kinds first come. */
        public Map<String, List<Mention>> byKind() {
            Map<String, List<Mention>> kinds = new LinkedHashMap<>();
            mentions.forEach(mention -> kinds.computeIfAbsent(mention.kind(), _ -> new ArrayList<>())
                    .add(mention));
            return kinds;
        }

        /** Without what was found to be somebody else's. */
        Records without(List<String> spared) {
            return new Records(
                    namesakes,
                    kept,
                    mentions.stream()
                            .filter(mention -> !spared.contains(mention.record()))
                            .toList());
        }
    }

    public record Mention(
            String kind,
            String record,
            @Nullable String title,
            @Nullable Instant at,
            String certainty,
            List<Value> values) {

        /** Whether it may be about somebody else, which a reader can tell. */
        public boolean isDoubtful() {
            return !certainty.equals("LINKED");
        }

        /** Whether the viewer may not read it. */
        public boolean isHidden() {
            return values.isEmpty();
        }
    }

    public record Value(String field, String text) {}
}
