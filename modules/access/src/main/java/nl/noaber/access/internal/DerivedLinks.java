package nl.noaber.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import nl.noaber.access.PersonalLinks;
import nl.noaber.access.internal.AddressLimit.Door;

/** A secret is the record's id and a code of it, each in 16 and 32 bytes. */
@Singleton
final class DerivedLinks implements PersonalLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int CODE_BYTES = 32;

    private final SessionSecret secret;
    private final AddressLimit addresses;

    DerivedLinks(SessionSecret secret, AddressLimit addresses) {
        this.secret = secret;
        this.addresses = addresses;
    }

    @Override
    public String secret(String purpose, UUID record) {
        ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + CODE_BYTES);
        bytes.put(bytes(record)).put(code(purpose, bytes(record)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    @Override
    public Optional<UUID> record(String purpose, String written, String origin) {
        Optional<UUID> record = record(purpose, written);
        if (record.isEmpty() && !origin.isBlank()) {
            addresses.counts(Door.LINK, origin);
        }
        return record;
    }

    private Optional<UUID> record(String purpose, String written) {
        byte[] bytes = decoded(written);
        if (bytes.length != ID_BYTES + CODE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID record = new UUID(buffer.getLong(), buffer.getLong());
        byte[] code = new byte[CODE_BYTES];
        buffer.get(code);
        return MessageDigest.isEqual(code, code(purpose, bytes(record))) ? Optional.of(record) : Optional.empty();
    }

    @Override
    public boolean isTriedTooOften(String origin) {
        return addresses.isSpent(Door.LINK, origin);
    }

    private static byte[] decoded(String written) {
        try {
            return Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** What says of these bytes that they are ours, for this purpose alone. */
    byte[] code(String purpose, byte[] record) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key(purpose));
            return mac.doFinal(record);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    private SecretKey key(String purpose) throws GeneralSecurityException {
        byte[] info = ("noaber link: " + purpose).getBytes(UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        ALGORITHM,
                        HKDFParameterSpec.ofExtract().addIKM(secret.bytes()).thenExpand(info, CODE_BYTES));
    }
}
