package nl.noaber.web.page;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * What somebody types in a field that proposes as one types. Our pages send it in a header, as it may be somebody's name, and
 * addresses are kept in logs and histories; a program can say it in {@code q}.
 */
public final class Typed {

    private static final String HEADER = "Noaber-Typed";
    private static final String PARAMETER = "q";

    private Typed() {}

    /** Without space around it; empty when nothing was typed, or nothing that can be read. */
    public static String in(HttpRequest<?> request) {
        String encoded = request.getHeaders().get(HEADER);
        if (encoded == null) {
            return request.getParameters()
                    .get(PARAMETER, String.class)
                    .orElse("")
                    .strip();
        }
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
