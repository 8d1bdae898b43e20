package nl.noaber.kernel.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Of how many texts the parts are remembered: of those that are put together from filters there are many. */
    private static final int MOST = 2_000;

    private static final int LONGEST = 10_000;

    private static final Map<String, List<Part>> KNOWN = new ConcurrentHashMap<>();

    /** Text as it stands, or a name. */
    private record Part(String text, boolean isName) {}

    static PositionalText of(CharSequence named, Map<String, ? extends @Nullable Object> given) {
        List<@Nullable Object> values = new ArrayList<>();
        String text = positional(named, name -> marks(valueOf(name, given, named), values));
        return new PositionalText(
                text.contains(NOTHING) ? IN_NOTHING.matcher(text).replaceAll(FALSE) : text, values);
    }

    /** The text with something else in the place of each name. */
    static String positional(CharSequence named, UnaryOperator<String> place) {
        StringBuilder text = new StringBuilder(named.length());
        parts(named.toString()).forEach(part -> text.append(part.isName() ? place.apply(part.text()) : part.text()));
        return text.toString();
    }

    private static List<Part> parts(String named) {
        return named.length() > LONGEST ? read(named) : remembered(named);
    }

    private static List<Part> remembered(String named) {
        List<Part> known = KNOWN.get(named);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        List<Part> parts = read(named);
        KNOWN.put(named, parts);
        return parts;
    }

    private static List<Part> read(String named) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = NAME.matcher(named);
        int from = 0;
        while (matcher.find()) {
            String name = matcher.group("name");
            if (name != null) {
                parts.add(new Part(named.substring(from, matcher.start()), false));
                parts.add(new Part(name, true));
                from = matcher.end();
            }
        }
        parts.add(new Part(named.substring(from), false));
        return List.copyOf(parts);
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
