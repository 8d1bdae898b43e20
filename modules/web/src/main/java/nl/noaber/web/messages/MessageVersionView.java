package nl.noaber.web.messages;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.messages.Wording.Ask;
import nl.noaber.web.messages.Wording.Variant;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** One version of a message, and how it differs from another. */
@AnswerTo("messages/version")
public record MessageVersionView(@Nullable Message lobbyMessage) {

    public record Message(
            String id,
            String title,
            Visibility visibility,
            int version,
            boolean editable,
            boolean wordable,
            Current current,
            Versions versions,
            @Nullable Version messageVersion) {}

    public record Current(int number) {}

    /** Those that the viewer may read, the newest first. */
    public record Versions(List<Current> nodes) {

        public List<Integer> numbers() {
            return nodes.stream().map(Current::number).sorted().toList();
        }
    }

    public record Version(
            int number,
            String title,
            String text,
            String change,
            @Nullable String note,
            @Nullable Integer restoredFrom,
            Instant madeAt,
            String madeBy,
            List<Variant> variants,
            List<Ask> asks,
            String disclosureClass,
            List<String> disclosureGrounds,
            @Nullable Difference difference) {

        public Wording wording() {
            return new Wording(number, title, text, change, note, restoredFrom, madeAt, madeBy, variants, asks);
        }
    }
}
