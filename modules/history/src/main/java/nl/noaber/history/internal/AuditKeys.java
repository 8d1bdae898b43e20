package nl.noaber.history.internal;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the database does not hold: the keys that mark lines and seals as Noaber's own, {@code noaber.audit-key} of the
 * configuration. The first marks; those behind it, after commas, are of before, and still vouch for what they marked.
 */
@Singleton
final class AuditKeys {

    /** What a mark vouches for; a mark of one sort is nothing as one of another. */
    enum Purpose {
        LINE,
        /** A line of which an erasure replaced the values. */
        ERASED_LINE,
        /** A line with who may read its words. */
        LINE_AND_READERS,
        /** The same, when an erasure replaced its values. */
        ERASED_LINE_AND_READERS,
        SEAL,
        BORDER
    }

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST = 32;
    private static final int ID_BYTES = 4;

    private final List<Key> keys;

    AuditKeys(@Property(name = "noaber.audit-key") @Nullable String configured) {
        keys = configured == null
                ? List.of()
                : Stream.of(configured.split(",", -1))
                        .map(String::strip)
                        .map(Key::of)
                        .toList();
    }

    boolean areAtHand() {
        return !keys.isEmpty();
    }

    /** Vouches for content. Throws when there is no key, as an unmarked line would be taken for a forged one. */
    byte[] mark(Purpose purpose, byte[] content) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("The audit trail is not written without noaber.audit-key");
        }
        return keys.getFirst().mark(purpose, content);
    }

    /** Whether one of the keys vouched for exactly this. */
    boolean isMark(Purpose purpose, byte[] content, byte @Nullable [] mark) {
        return mark != null
                && keys.stream()
                        .filter(key -> key.made(mark))
                        .anyMatch(key -> MessageDigest.isEqual(key.mark(purpose, content), mark));
    }

    /**
     * One key.
     *
     * @param id told from the key itself, so that nobody has to number keys
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Key(byte[] id, SecretKey secret) {

        static Key of(String text) {
            if (text.length() < LEAST) {
                throw new IllegalArgumentException(
                        "noaber.audit-key is too short: each key has at least " + LEAST + " random characters.");
            }
            SecretKey secret = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
            byte[] named = code(secret, "noaber audit key".getBytes(StandardCharsets.US_ASCII));
            return new Key(Arrays.copyOf(named, ID_BYTES), secret);
        }

        boolean made(byte[] mark) {
            return mark.length > ID_BYTES && Arrays.equals(mark, 0, ID_BYTES, id, 0, ID_BYTES);
        }

        byte[] mark(Purpose purpose, byte[] content) {
            byte[] code = code(secret, purpose.name().getBytes(StandardCharsets.US_ASCII), content);
            byte[] mark = Arrays.copyOf(id, ID_BYTES + code.length);
            System.arraycopy(code, 0, mark, ID_BYTES, code.length);
            return mark;
        }

        private static byte[] code(SecretKey secret, byte[] name, byte... content) {
            try {
                Mac code = Mac.getInstance(ALGORITHM);
                code.init(secret);
                code.update(name);
                code.update((byte) 0);
                return code.doFinal(content);
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("every Java has " + ALGORITHM, missing);
            }
        }
    }
}
