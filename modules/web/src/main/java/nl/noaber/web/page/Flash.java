package nl.noaber.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the next page says once about what was just done. It travels in a cookie as a key of the bundles, never as
 * words, so that a forged one can say nothing of its own.
 *
 * @param key the sentence, for instance {@code contacts.saved}
 * @param undo the path to post to for "ongedaan maken"; null when there is nothing to undo
 * @param version of the record as it was left, which the undoing sends along; null where none is asked
 * @param cleared the name of the draft that was saved by this, so that the browser forgets it; null for none
 */
public record Flash(
        String key,
        @Nullable String undo,
        @Nullable String version,
        @Nullable String cleared) {

    private static final String COOKIE = "noaber-flash";
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9.-]{0,80}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/:_-]{0,200}");

    public static Flash of(String key) {
        return new Flash(key, null, null, null);
    }

    public Flash undoneBy(String path) {
        return new Flash(key, path, null, cleared);
    }

    /** The same, of the record as it was left: an undoing after somebody else's change is a conflict. */
    public Flash undoneBy(String path, @Nullable Integer left) {
        return new Flash(key, path, left == null ? null : left.toString(), cleared);
    }

    /** Names the draft ({@code data-draft} of the form) that is now saved. */
    public Flash clearing(String draft) {
        return new Flash(key, undo, version, draft);
    }

    Cookie cookie() {
        String value = Stream.of(key, undo, version, cleared)
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining("|"));
        return named(URLEncoder.encode(value, StandardCharsets.UTF_8)).maxAge(60);
    }

    static Cookie shown() {
        return named("").maxAge(0);
    }

    static Optional<Flash> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(Flash::read);
    }

    private static Optional<Flash> read(String value) {
        String[] parts = URLDecoder.decode(value, StandardCharsets.UTF_8).split("\\|", -1);
        return parts.length == 4 && KEY.matcher(parts[0]).matches()
                ? Optional.of(new Flash(
                        parts[0], matching(PATH, parts[1]), matching(VERSION, parts[2]), matching(KEY, parts[3])))
                : Optional.empty();
    }

    private static @Nullable String matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? text : null;
    }

    private static Cookie named(String value) {
        return Cookie.of(COOKIE, value).path("/").httpOnly(true).sameSite(SameSite.Lax);
    }
}
