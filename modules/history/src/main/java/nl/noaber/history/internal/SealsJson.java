package nl.noaber.history.internal;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Many lines' seals as one value, which the database reads as a table. */
final class SealsJson {

    private static final HexFormat HEX = HexFormat.of();

    private SealsJson() {}

    static String write(List<Seal> seals) {
        return seals.stream().map(SealsJson::row).collect(Collectors.joining(",", "[", "]"));
    }

    private static String row(Seal seal) {
        return "{\"id\":\"" + seal.line().toString().replace("-", "") + "\",\"sequence\":"
                + seal.link().sequence() + ",\"hash\":\""
                + HEX.formatHex(seal.link().hash()) + "\""
                + (seal.mark() == null ? "" : ",\"mark\":\"" + HEX.formatHex(seal.mark()) + "\"") + "}";
    }
}
