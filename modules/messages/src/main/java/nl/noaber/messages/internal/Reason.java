package nl.noaber.messages.internal;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.history.FieldChange;
import nl.noaber.messages.MessageChange;
import org.jspecify.annotations.Nullable;

/** Why a version was made. */
record Reason(
        MessageChange change,
        @Nullable String note,
        @Nullable Integer restoredFrom) {

    static final Reason DRAFTED = new Reason(MessageChange.SUBSTANTIVE, null, null);

    /** What the change log says of it, beside what changed. */
    List<FieldChange> fields(int number) {
        List<FieldChange> fields = new ArrayList<>();
        fields.add(
                new FieldChange("number", number == 1 ? null : Integer.toString(number - 1), Integer.toString(number)));
        fields.add(new FieldChange("change", null, change.name()));
        if (note != null) {
            fields.add(new FieldChange("note", null, note));
        }
        if (restoredFrom != null) {
            fields.add(new FieldChange("restoredFrom", null, restoredFrom.toString()));
        }
        return fields;
    }
}
