package nl.noaber.web.page;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The static files, in memory: those the build pressed and listed, and the tokens of an organisation's own theme. */
@Singleton
public class Assets {

    static final String PLAIN = "identity";

    private static final String FOLDER = "/static/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");

    private final String hash;
    private final Map<String, File> files = new HashMap<>();

    Assets(Theme theme) {
        List<String> listing = new String(required("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        listing.stream().skip(1).forEach(path -> files.put(path, read(path)));
        Optional<byte[]> tokens = theme.ownTokens().map(Assets::onDisk);
        tokens.ifPresent(content -> files.put("theme.css", new File(type("theme.css"), Map.of(PLAIN, content))));
        String own = tokens.map(content -> Integer.toHexString(Arrays.hashCode(content)))
                .orElse("");
        this.hash = listing.getFirst() + own;
    }

    /** The address of a file; it changes when any file changes, so that browsers may keep it for ever. */
    public String url(String path) {
        return "/assets/" + hash + "/" + path;
    }

    Optional<File> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    boolean isCurrent(String asked) {
        return hash.equals(asked);
    }

    /** A file in its forms, by the name of the encoding; {@link #PLAIN} is always there. */
    record File(MediaType type, Map<String, byte[]> forms) {}

    private static File read(String path) {
        return new File(
                type(path),
                Map.of(PLAIN, required(path), "gzip", required(path + ".gz"), "br", required(path + ".br")));
    }

    private static MediaType type(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return MediaType.of(TYPES.getOrDefault(extension, "application/octet-stream"));
    }

    private static byte[] required(String path) {
        try (InputStream stream = Assets.class.getResourceAsStream(FOLDER + path)) {
            if (stream == null) {
                throw new IllegalStateException("The build did not bring the static file " + path);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static byte[] onDisk(String tokens) {
        try {
            return Files.readAllBytes(Path.of(tokens));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file of noaber.theme-tokens cannot be read: " + tokens, unreadable);
        }
    }
}
