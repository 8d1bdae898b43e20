package nl.noaber.history.internal;

import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may read the words of a line, as it is stored: ids as the database writes them in hexadecimal. */
final class Confidants {

    private Confidants() {}

    static @Nullable String written(@Nullable Set<UUID> users) {
        return users == null
                ? null
                : users.stream().map(Confidants::hexadecimal).sorted().collect(Collectors.joining(","));
    }

    private static String hexadecimal(UUID id) {
        HexFormat format = HexFormat.of().withUpperCase();
        return format.toHexDigits(id.getMostSignificantBits()) + format.toHexDigits(id.getLeastSignificantBits());
    }
}
