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

    public record Records(
            boolean more, boolean namesakes, List<KeptRecords> kept, List<String> others, List<Mention> mentions) {

        /** The records of each kind, in the order in which the kinds first come. */
        public Map<String, List<Mention>> byKind() {
            Map<String, List<Mention>> kinds = new LinkedHashMap<>();
            mentions.forEach(mention -> kinds.computeIfAbsent(mention.kind(), _ -> new ArrayList<>())
                    .add(mention));
            return kinds;
        }

        /** Without what was found to be somebody else's, or has only a surname that nobody took for this person's. */
        Records without(List<String> spared, List<String> confirmed) {
            return new Records(
                    more,
                    namesakes,
                    kept,
                    others,
                    mentions.stream()
                            .filter(mention -> !spared.contains(mention.record()))
                            .filter(mention -> !mention.isSurnameOnly()
                                    || mention.places().stream().anyMatch(confirmed::contains))
                            .toList());
        }

        /** Where the surname stands alone and likely means this person. */
        List<String> likely() {
            return mentions.stream()
                    .flatMap(mention -> mention.surnames().stream()
                            .filter(Surname::likely)
                            .map(surname -> mention.place(surname.form())))
                    .toList();
        }
    }

    public record Mention(
            String kind,
            String record,
            @Nullable String title,
            @Nullable Instant at,
            String certainty,
            List<Value> values,
            List<Surname> surnames) {

        /** Whether the whole name may be somebody else's, which a reader can tell. */
        public boolean isDoubtful() {
            return certainty.equals("NAMED");
        }

        boolean isSurnameOnly() {
            return certainty.equals("SURNAME");
        }

        /** What a form sends to say that the surname, written so, means this person. */
        public String place(String form) {
            return record + " " + form;
        }

        List<String> places() {
            return surnames.stream().map(surname -> place(surname.form())).toList();
        }

        /** Of which type the record is: of a line of the audit trail that which it tells of. */
        String type() {
            return record.substring(0, record.indexOf(':'));
        }

        /** Whether the viewer may not read it. */
        public boolean isHidden() {
            return values.isEmpty();
        }
    }

    public record Value(String field, String text) {}

    public record Surname(String form, boolean likely, List<Context> contexts) {}

    public record Context(String before, String form, String after) {}
}
