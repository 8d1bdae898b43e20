package nl.noaber.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import nl.noaber.access.UserId;

/**
 * Encrypts the secrets of authenticators, with a key that is derived from the installation's secret: who has the database
 * alone can make no codes. What was encrypted for one user is nothing in the row of another.
 */
@Singleton
final class FactorCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final byte[] PURPOSE = "noaber second factor".getBytes(UTF_8);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SessionSecret secret;

    FactorCipher(SessionSecret secret) {
        this.secret = secret;
    }

    byte[] seal(UserId user, byte[] clear) {
        byte[] nonce = Digest.random(NONCE_BYTES);
        try {
            byte[] content =
                    cipher(Cipher.ENCRYPT_MODE, secret.bytes(), user, nonce).doFinal(clear);
            byte[] encrypted = Arrays.copyOf(nonce, NONCE_BYTES + content.length);
            System.arraycopy(content, 0, encrypted, NONCE_BYTES, content.length);
            return encrypted;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    /** The secret again; empty when it was encrypted with a secret that this installation no longer has, or for another. */
    Optional<byte[]> open(UserId user, byte[] encrypted) {
        return opened(secret.bytes(), user, encrypted)
                .or(() -> secret.former().flatMap(former -> opened(former, user, encrypted)));
    }

    /** Whether it was encrypted with the secret that is in use now. */
    boolean isCurrent(UserId user, byte[] encrypted) {
        return opened(secret.bytes(), user, encrypted).isPresent();
    }

    private static Optional<byte[]> opened(byte[] secret, UserId user, byte[] encrypted) {
        if (encrypted.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, secret, user, nonce)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] secret, UserId user, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key(secret), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(user.value().toString().getBytes(UTF_8));
        return cipher;
    }

    private static SecretKey key(byte[] secret) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(PURPOSE, KEY_BYTES));
    }
}
