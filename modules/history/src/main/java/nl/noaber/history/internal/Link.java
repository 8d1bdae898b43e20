package nl.noaber.history.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * A link of the chain: a place and the hash over the line at that place and the link before it. What is hashed, and how,
 * may never change: every seal there is would seem broken.
 *
 * @param sequence the place; 0 before the first line
 * @param hash SHA-256
 */
@SuppressWarnings("ArrayRecordComponent")
record Link(long sequence, byte[] hash) {

    static final Link BEGINNING = new Link(0, new byte[32]);

    /** The link that a line says it is; without a seal it fits nowhere. */
    static Link of(SealedLine line) {
        return new Link(
                Objects.requireNonNullElse(line.sequence(), 0L), Objects.requireNonNullElse(line.hash(), new byte[0]));
    }

    /** The link of the line that comes after this one. */
    Link next(SealedLine line) {
        return new Link(sequence + 1, sha256(content(line)));
    }

    /** What a line says, whatever its place. */
    static byte[] digest(SealedLine line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, line);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return sha256(bytes.toByteArray());
    }

    /** Place and hash. */
    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + hash.length)
                .putLong(sequence)
                .put(hash)
                .array();
    }

    /** The link that was written down as {@link #bytes}; the beginning when that is none. */
    static Link read(byte[] bytes) {
        if (bytes.length <= Long.BYTES) {
            return BEGINNING;
        }
        return new Link(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    boolean isSameAs(Link other) {
        return sequence == other.sequence && MessageDigest.isEqual(hash, other.hash);
    }

    private byte[] content(SealedLine line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(hash);
            out.writeLong(sequence + 1);
            write(out, line);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, SealedLine line) throws IOException {
        write(out, line.id());
        write(out, line.occurredAt());
        write(out, line.actorId());
        write(out, line.actorName());
        write(out, line.actorRole());
        write(out, line.origin());
        write(out, line.action());
        write(out, line.recordType());
        write(out, line.recordId());
        write(out, String.valueOf(line.version()));
        write(out, line.fields());
        write(out, line.outcome());
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, Instant moment) throws IOException {
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    /** With its length, so that no two lines read the same. */
    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** Of a text of the line, as the database makes it. */
    static String fieldsHash(String fields) {
        return HexFormat.of().formatHex(sha256(fields.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
