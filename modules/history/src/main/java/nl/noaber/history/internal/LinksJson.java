package nl.noaber.history.internal;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Many lines' links as one value, which the database reads as a table. */
final class LinksJson {

    private LinksJson() {}

    static String write(Map<UUID, Link> links) {
        return links.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String row(UUID line, Link link) {
        return "{\"id\":\"" + line.toString().replace("-", "") + "\",\"sequence\":" + link.sequence() + ",\"hash\":\""
                + HexFormat.of().formatHex(link.hash()) + "\"}";
    }
}
