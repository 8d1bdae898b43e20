package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.noaber.history.internal.AuditKeys.Purpose;

/** Marks lines and seals as written by Noaber, and knows them again; nobody does who has the database alone. */
@Singleton
final class Marks {

    private final AuditKeys keys;

    Marks(AuditKeys keys) {
        this.keys = keys;
    }

    /** Whether marks can be made and told here. */
    boolean areTold() {
        return keys.areAtHand();
    }

    byte[] ofLine(SealedLine line) {
        return keys.mark(Purpose.LINE_AND_READERS, saidToWhom(line));
    }

    byte[] ofErasedLine(SealedLine line) {
        return keys.mark(Purpose.ERASED_LINE_AND_READERS, saidToWhom(line));
    }

    /** Of the seal of one line: no other line has a use for it. */
    byte[] ofSeal(Link link, UUID line) {
        return keys.mark(Purpose.SEAL, sealed(link, line));
    }

    byte[] ofBorder(Link link) {
        return keys.mark(Purpose.BORDER, link.bytes());
    }

    /** Whether Noaber wrote the line as it stands, be it in an erasure, or before it vouched for who may read it as well. */
    boolean areOf(SealedLine line) {
        return keys.isMark(Purpose.LINE_AND_READERS, saidToWhom(line), line.mark())
                || keys.isMark(Purpose.LINE, said(line), line.mark())
                || isErased(line);
    }

    /** Whether an erasure left the line as it stands. */
    boolean isErased(SealedLine line) {
        return keys.isMark(Purpose.ERASED_LINE_AND_READERS, saidToWhom(line), line.mark())
                || keys.isMark(Purpose.ERASED_LINE, said(line), line.mark());
    }

    /** Whether Noaber gave the line the seal that it has. */
    boolean areOfSealOf(SealedLine line) {
        return keys.isMark(Purpose.SEAL, sealed(Link.of(line), line.id()), line.sealMark());
    }

    /** What it says, and what it tells of the seals before it, where it does. */
    static byte[] said(SealedLine line) {
        byte[] digest = Link.digest(line);
        byte[] told = line.knownSeal();
        if (told == null) {
            return digest;
        }
        return ByteBuffer.allocate(digest.length + told.length)
                .put(digest)
                .put(told)
                .array();
    }

    /** The same, and who may read its words; nobody is something else than everybody. */
    private static byte[] saidToWhom(SealedLine line) {
        byte[] said = said(line);
        String confidants = line.confidants();
        byte[] whom = confidants == null ? new byte[0] : confidants.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(said.length + 1 + whom.length)
                .put(said)
                .put((byte) (confidants == null ? 0 : 1))
                .put(whom)
                .array();
    }

    private static byte[] sealed(Link link, UUID line) {
        byte[] place = link.bytes();
        return ByteBuffer.allocate(place.length + 2 * Long.BYTES)
                .put(place)
                .putLong(line.getMostSignificantBits())
                .putLong(line.getLeastSignificantBits())
                .array();
    }

    boolean areOfBorder(Link link, byte[] mark) {
        return keys.isMark(Purpose.BORDER, link.bytes(), mark);
    }
}
