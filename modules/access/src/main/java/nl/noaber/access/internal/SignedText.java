package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a browser keeps for us, for one purpose each: what was signed for one is nothing for another. */
@Singleton
final class SignedText {

    private static final String SIGNATURE = "HmacSHA256";

    private final SessionSecret secret;

    SignedText(SessionSecret secret) {
        this.secret = secret;
    }

    String sign(String purpose, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return encoded(bytes) + "." + encoded(signature(purpose, bytes));
    }

    /** What was signed for this purpose, or empty when it is none of ours. */
    Optional<String> verified(String purpose, String signed) {
        int dot = signed.indexOf('.');
        try {
            byte[] content = Base64.getUrlDecoder().decode(signed.substring(0, Math.max(dot, 0)));
            byte[] signature = Base64.getUrlDecoder().decode(signed.substring(dot + 1));
            return MessageDigest.isEqual(signature, signature(purpose, content))
                    ? Optional.of(new String(content, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] signature(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(SIGNATURE);
            mac.init(new SecretKeySpec(secret.bytes(), SIGNATURE));
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + SIGNATURE, missing);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
