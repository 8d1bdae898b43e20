package nl.noaber.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id with the parameters that OWASP's password storage cheat sheet gives (19 MiB, two passes, one lane). A hash is
 * written with its parameters, so that those can be raised. A few are computed at once and no more: each takes memory.
 */
final class PasswordHash {

    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final Pattern WRITTEN =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([\\w+/]+)\\$([\\w+/]+)");

    private static final Semaphore AT_ONCE = new Semaphore(4);

    /** Of a password that nobody has: whoever is unknown costs as much as whoever is known. */
    private static final String OF_NOBODY = of(Digest.secret());

    private PasswordHash() {}

    static String of(String password) {
        byte[] salt = Digest.random(16);
        byte[] hash = hash(password, salt, MEMORY, PASSES, LANES);
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=" + LANES + "$" + encoded(salt) + "$"
                + encoded(hash);
    }

    /** Whether this is the password; takes as long when there is none. */
    static boolean matches(String password, @Nullable String written) {
        Matcher read = WRITTEN.matcher(written == null ? OF_NOBODY : written);
        if (!read.matches()) {
            throw new IllegalStateException("a stored password hash cannot be read");
        }
        byte[] stored = Base64.getDecoder().decode(read.group(5));
        byte[] hash = hash(
                password, Base64.getDecoder().decode(read.group(4)), number(read, 1), number(read, 2), number(read, 3));
        return MessageDigest.isEqual(stored, hash) && written != null;
    }

    /** The same password gives the same bytes, however the keyboard composed its letters. */
    private static byte[] hash(String password, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[LENGTH];
        byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(bytes, hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }

    private static int number(Matcher read, int group) {
        return Integer.parseInt(read.group(group));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
