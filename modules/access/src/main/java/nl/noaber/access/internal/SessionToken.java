package nl.noaber.access.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the session cookie says, signed so that nobody else can have written it.
 *
 * @param session which session
 * @param user of which user
 * @param issued when this cookie was made; to the second
 * @param expires until when it is good
 */
record SessionToken(UUID session, UUID user, Instant issued, Instant expires) {

    private static final String SIGNATURE = "HmacSHA256";
    private static final int CONTENT = 48;
    private static final int LENGTH = CONTENT + 32;

    String sign(byte[] secret) {
        byte[] content = content();
        byte[] signed = ByteBuffer.allocate(LENGTH)
                .put(content)
                .put(signature(content, secret))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** What this text says, or empty when it is none of ours. */
    static Optional<SessionToken> verify(String text, byte[] secret) {
        byte[] signed = decoded(text);
        if (signed.length != LENGTH) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(signed, CONTENT);
        byte[] signature = Arrays.copyOfRange(signed, CONTENT, LENGTH);
        return MessageDigest.isEqual(signature, signature(content, secret))
                ? Optional.of(read(ByteBuffer.wrap(content)))
                : Optional.empty();
    }

    private byte[] content() {
        return ByteBuffer.allocate(CONTENT)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .putLong(issued.getEpochSecond())
                .putLong(expires.getEpochSecond())
                .array();
    }

    private static SessionToken read(ByteBuffer content) {
        return new SessionToken(
                new UUID(content.getLong(), content.getLong()),
                new UUID(content.getLong(), content.getLong()),
                Instant.ofEpochSecond(content.getLong()),
                Instant.ofEpochSecond(content.getLong()));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private static byte[] signature(byte[] content, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(SIGNATURE);
            mac.init(new SecretKeySpec(secret, SIGNATURE));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + SIGNATURE, missing);
        }
    }
}
