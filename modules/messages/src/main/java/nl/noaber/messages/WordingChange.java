package nl.noaber.messages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Patch;
import org.jspecify.annotations.Nullable;

/**
 * What to change of the wording; see {@link Wording} for the fields.
 *
 * @param change whether it changes what is said, or only how
 * @param note why, at most {@value LobbyMessage#LONGEST_NOTE} characters
 */
public record WordingChange(
        Patch<String> title,
        Patch<String> text,
        Patch<List<MessageVariant>> variants,
        Patch<List<NewAsk>> asks,
        MessageChange change,
        @Nullable String note) {

    /** All of the wording, as it was or as it is to be. */
    public static WordingChange to(Wording wording, MessageChange change, @Nullable String note) {
        return new WordingChange(
                Patch.set(wording.title()),
                Patch.set(wording.text()),
                Patch.set(wording.variants()),
                Patch.set(wording.asks()),
                change,
                note);
    }

    /** The wording as it is to be. */
    public Wording over(Wording stored) {
        return new Wording(
                title.over(stored.title()),
                text.over(stored.text()),
                variants.over(stored.variants()),
                asks.over(stored.asks()));
    }

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        title.ifSet(_ -> fields.add("title"));
        text.ifSet(_ -> fields.add("text"));
        variants.ifSet(_ -> fields.add("variants"));
        asks.ifSet(_ -> fields.add("asks"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public WordingChange without(Set<String> fields) {
        return new WordingChange(
                fields.contains("title") ? Patch.kept() : title,
                fields.contains("text") ? Patch.kept() : text,
                fields.contains("variants") ? Patch.kept() : variants,
                fields.contains("asks") ? Patch.kept() : asks,
                change,
                note);
    }
}
