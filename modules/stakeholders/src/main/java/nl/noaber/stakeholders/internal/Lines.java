package nl.noaber.stakeholders.internal;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short texts kept together in one column, one a line. */
final class Lines {

    private Lines() {}

    static String join(Collection<String> texts) {
        return String.join("\n", texts);
    }

    static List<String> split(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }

    /** Trimmed, each on one line, without empty ones and repetitions, in the order given. */
    static List<String> tidy(Collection<String> texts) {
        return texts.stream()
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The text without space around it; null when nothing remains. */
    static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
