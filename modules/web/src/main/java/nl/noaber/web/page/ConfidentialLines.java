package nl.noaber.web.page;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the change log for messages that not all who see a contact or an agenda item may know, in words. */
public final class ConfidentialLines {

    private static final Set<String> FIELDS = Set.of("deliveries", "outcomes", "messages");

    /** With a digest, or as it was written before, with an id. */
    private static final Pattern LINE =
            Pattern.compile("CONFIDENTIAL_MESSAGE [0-9a-f]{12}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}( \\(.*)?");

    private ConfidentialLines() {}

    /**
     * The value of a field, in which no digest and no id tells anything.
     *
     * @param words for such a message
     */
    public static String inWords(String field, String value, String words) {
        return FIELDS.contains(field)
                ? value.lines()
                        .map(line -> LINE.matcher(line).matches() ? words : line)
                        .collect(Collectors.joining("\n"))
                : value;
    }
}
