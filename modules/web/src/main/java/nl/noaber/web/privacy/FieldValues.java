package nl.noaber.web.privacy;

import java.util.Map;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** What is held, in the words of whoever reads it: days, moments and codes as one says them. */
public record FieldValues(Screen screen) {

    /** Of records whose kind is a code, the words for it. */
    private static final Map<String, String> KINDS = Map.of(
            "relation", "words.relationKind",
            "organisation", "words.organisationKind",
            "privacyRequest", "privacy.kindOfRequest");

    /** Of records that are called by a code, the words for it. */
    private static final Map<String, String> TITLES = Map.of(
            "relation", "words.relationKind",
            "privacyRequest", "privacy.kindOfRequest",
            "assessment", "words.stance",
            "changeLog", "words.change");

    public String of(HeldRecords.Mention mention, HeldRecords.Value value) {
        return switch (value.field()) {
            case "kind" -> words(KINDS.get(mention.kind()), value.text());
            case "outcome" -> words("privacy.outcome", value.text());
            default -> screen.recorded(value.field(), value.text());
        };
    }

    /** What the record is called; one that has no name by what it is. */
    public String title(HeldRecords.Mention mention) {
        String title = mention.title();
        return title == null || title.isBlank()
                ? words("words.recordType", mention.type())
                : words(TITLES.get(mention.kind()), title);
    }

    private String words(@Nullable String key, String text) {
        String words = key == null ? text : screen.choice(key, text);
        return words.equals(key + "." + text) ? text : words;
    }
}
