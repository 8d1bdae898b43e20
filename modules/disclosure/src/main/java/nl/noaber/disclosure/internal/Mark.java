package nl.noaber.disclosure.internal;

import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was done by hand at a place in a passage.
 *
 * @param ground why it is blacked out; null when what was proposed there is lifted
 */
record Mark(
        DisclosureFileId fileId,
        int number,
        String passage,
        int begins,
        int ends,
        @Nullable DisclosureGround ground) {

    static Mark read(Row row) {
        return new Mark(
                row.id("file_id", DisclosureFileId::new),
                row.number("number"),
                row.text("passage"),
                row.number("begins"),
                row.number("ends"),
                row.choiceOrNull("ground", DisclosureGround.class));
    }

    boolean lifts() {
        return ground == null;
    }
}
