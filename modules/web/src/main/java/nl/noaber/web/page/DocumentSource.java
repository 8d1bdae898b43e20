package nl.noaber.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The text of a page's document. A fragment that it spreads and does not define stands in {@code fragments/}, in a file
 * of its name, so that what several pages ask for in the same way is written once.
 */
public final class DocumentSource {

    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.\\s*(?!on\\b)([A-Za-z]\\w*)");
    private static final Pattern DEFINITION = Pattern.compile("fragment\\s+(\\w+)\\s+on");

    private DocumentSource() {}

    /** The document under {@code pages/} of this name, with the fragments it needs. */
    public static String read(String name) {
        Map<String, String> fragments = new LinkedHashMap<>();
        String document = resource("/pages/" + name + ".graphql");
        DEFINITION.matcher(document).results().forEach(own -> fragments.put(own.group(1), ""));
        Deque<String> unread = new ArrayDeque<>();
        unread.add(document);
        while (!unread.isEmpty()) {
            SPREAD.matcher(unread.remove())
                    .results()
                    .map(spread -> spread.group(1))
                    .forEach(spread -> {
                        if (!fragments.containsKey(spread)) {
                            String fragment = resource("/fragments/" + spread + ".graphql");
                            fragments.put(spread, fragment);
                            unread.add(fragment);
                        }
                    });
        }
        return document + String.join("", fragments.values());
    }

    private static String resource(String path) {
        try (InputStream stream = DocumentSource.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("There is no document " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
