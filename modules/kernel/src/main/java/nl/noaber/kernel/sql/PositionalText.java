package nl.noaber.kernel.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement as the driver wants it: question marks, and their values in order. */
record PositionalText(String text, List<@Nullable Object> values) {

    /** Names, and before them what may look like one: literals, quoted identifiers and comments. */
    private static final Pattern NAME = Pattern.compile(
            "'[^']*+'|\"[^\"]*+\"|`[^`]*+`|--[^\n]*+|/\\*.*?\\*/|:(?<name>[a-zA-Z]\\w*+)", Pattern.DOTALL);

    /** Legal inside {@code IN (…)}, unlike nothing at all, and right for {@code NOT IN} too, unlike a NULL. */
    private static final String NOTHING = "SELECT NULL FROM DUAL WHERE FALSE";

    private static final Pattern IN_NOTHING =
            Pattern.compile("(?<!NOT|\\s)\\s+IN\\s*\\(\\s*" + NOTHING + "\\s*\\)", Pattern.CASE_INSENSITIVE);

    /** For a select of nothing MariaDB reads the whole table, and locks it all where it is to lock. */
    private static final String FALSE = " IN (NULL) AND (FALSE)";

    static PositionalText of(CharSequence named, Map<String, ? extends @Nullable Object> given) {
        List<@Nullable Object> values = new ArrayList<>();
        String text = positional(named, name -> marks(valueOf(name, given, named), values));
        return new PositionalText(
                text.contains(NOTHING) ? IN_NOTHING.matcher(text).replaceAll(FALSE) : text, values);
    }

    /** The text with something else in the place of each name. */
    static String positional(CharSequence named, UnaryOperator<String> place) {
        return NAME.matcher(named).replaceAll(match -> {
            String name = match.group("name");
            return Matcher.quoteReplacement(name == null ? match.group() : place.apply(name));
        });
    }

    private static @Nullable Object valueOf(
            String name, Map<String, ? extends @Nullable Object> given, CharSequence named) {
        if (!given.containsKey(name)) {
            throw new IllegalStateException("No value for :" + name + " in " + named);
        }
        return given.get(name);
    }

    private static String marks(@Nullable Object value, List<@Nullable Object> values) {
        if (value instanceof Collection<?> many) {
            values.addAll(many);
            return many.isEmpty() ? NOTHING : String.join(", ", Collections.nCopies(many.size(), "?"));
        }
        values.add(value);
        return "?";
    }
}
