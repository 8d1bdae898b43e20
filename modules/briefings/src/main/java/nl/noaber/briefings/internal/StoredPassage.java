package nl.noaber.briefings.internal;

import java.util.UUID;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.sql.Row;

/**
 * From what a briefing was drafted.
 *
 * @param beyondBoard whether the board could not read it by itself when it was drafted, or handed out
 */
record StoredPassage(
        BriefingId briefingId,
        int number,
        BriefingSection section,
        String text,
        String recordType,
        UUID recordId,
        boolean beyondBoard) {

    static StoredPassage of(BriefingId id, int number, Passage passage, boolean beyondBoard) {
        return new StoredPassage(
                id,
                number,
                passage.section(),
                passage.text(),
                passage.record().type(),
                passage.record().id(),
                beyondBoard);
    }

    static StoredPassage read(Row row) {
        return new StoredPassage(
                row.id("briefing_id", BriefingId::new),
                row.number("number"),
                row.choice("section", BriefingSection.class),
                row.text("text"),
                row.text("record_type"),
                row.uuid("record_id"),
                row.flag("beyond_board"));
    }

    Passage passage() {
        return new Passage(section, text, new RecordRef(recordType, recordId));
    }
}
