package nl.noaber.web.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** A part of what happened to a record. */
@AnswerTo("history/one")
public record RecordHistory(@Nullable Subject node) {

    /**
     * The record.
     *
     * @param timeline null for a type that has none
     */
    public record Subject(
            String id, @Nullable String name, @Nullable Timeline timeline) {}

    public record Timeline(int totalCount, List<Change> nodes, PageInfo pageInfo) {}

    public record Change(Instant at, String actorName, String action, String recordType, List<FieldChange> fields) {}

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    private static final Map<String, String> LABELS = Map.of(
            "ContactMoment", "contacts.field.",
            "Commitment", "commitments.field.",
            "LobbyMessage", "messages.field.",
            "Challenge", "challenges.field.",
            "Project", "cofinancing.field.",
            "Contribution", "cofinancing.field.");

    /** The word of the forms for a field; one that no form has is called as the schema calls it. */
    public static String label(Screen screen, Change change, FieldChange field) {
        String key = LABELS.getOrDefault(change.recordType(), "") + field.field();
        String words = screen.text(key);
        return words.equals(key) ? field.field() : words;
    }
}
