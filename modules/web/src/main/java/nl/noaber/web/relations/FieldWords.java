package nl.noaber.web.relations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Fields as the change log has them, in the words of the viewer.
 *
 * @param names of the records that values lead to, by their global ids
 */
public record FieldWords(Screen screen, Map<String, String> names) {

    private static final Set<String> RECORDS =
            Set.of("parent", "successor", "relationshipOwner", "mergedInto", "person", "post", "organisation");
    private static final Set<String> DATES = Set.of("validFrom", "validUntil", "from", "until");

    public FieldWords {
        names = Map.copyOf(names);
    }

    /** The ids among these values, to ask the names of. */
    static Set<String> ids(Stream<@Nullable String> values) {
        return values.filter(Objects::nonNull)
                .filter(value -> GlobalId.parse(value).isPresent())
                .collect(Collectors.toSet());
    }

    public String label(String field) {
        return screen.text("relations.field." + field);
    }

    public String value(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return screen.text("shell.nothing");
        }
        if (RECORDS.contains(field)) {
            return names.getOrDefault(value, value);
        }
        if (DATES.contains(field)) {
            return PartialDate.parse(value).map(screen.format()::date).orElse(value);
        }
        return switch (field) {
            case "kind" -> screen.choice("words.organisationKind", value);
            case "level" -> screen.choice("words.postLevel", value);
            case "political" -> screen.text(value.equals("true") ? "words.yes" : "words.no");
            case "contactRhythm" -> screen.choice("words.rhythm", value);
            case "legalBasis" -> screen.choice("words.legalBasis", value);
            case "publicRole" -> screen.choice("words.publicRole", value);
            case "reviewOn", "noticeOn", "objectionSince" -> screen.format().day(LocalDate.parse(value));
            case "otherNames", "tags", "identifiers" -> value.replace("\n", ", ");
            default -> value;
        };
    }

    /** The same collision, of whatever record that has such fields, in words. */
    public static @Nullable Conflict collision(Screen screen, @Nullable Conflict conflict) {
        return conflict == null ? null : new FieldWords(screen, Map.of()).inWords(conflict);
    }

    Conflict inWords(Conflict conflict) {
        List<Conflict.Field> fields = conflict.fields().stream()
                .map(each -> new Conflict.Field(
                        each.field(), value(each.field(), each.stored()), value(each.field(), each.sent())))
                .toList();
        return new Conflict(conflict.version(), conflict.changedBy(), conflict.changedAt(), fields);
    }
}
