package nl.noaber.disclosure.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A record in a file as its table has it.
 *
 * @param digest of what was assessed: when it was gathered, and at each decision since; null when that is not known
 */
@SuppressWarnings("ArrayRecordComponent")
record RecordRow(
        DisclosureFileId fileId,
        int number,
        String recordType,
        UUID recordId,
        DisclosureClass disclosureClass,
        String disclosureGrounds,
        byte @Nullable [] digest,
        @Nullable Integer pages,
        int version) {

    static RecordRow fresh(DisclosureFileId file, int number, Content content, Map<String, List<BlackOut>> proposed) {
        return new RecordRow(
                file,
                number,
                content.record().type(),
                content.record().id(),
                content.disclosure().disclosureClass(),
                Disclosure.stored(content.disclosure().grounds()),
                content.digest(proposed),
                null,
                1);
    }

    static RecordRow read(Row row) {
        return new RecordRow(
                row.id("file_id", DisclosureFileId::new),
                row.number("number"),
                row.text("record_type"),
                row.uuid("record_id"),
                row.choice("disclosure_class", DisclosureClass.class),
                row.text("disclosure_grounds"),
                row.bytesOrNull("digest"),
                row.numberOrNull("pages"),
                row.number("version"));
    }

    RecordRef record() {
        return new RecordRef(recordType, recordId);
    }

    Disclosure disclosure() {
        return new Disclosure(disclosureClass, Disclosure.read(disclosureGrounds));
    }

    /** Whether something else was assessed than this. */
    boolean isStale(Content content, Map<String, List<BlackOut>> proposed) {
        return !Arrays.equals(digest, content.digest(proposed));
    }
}
