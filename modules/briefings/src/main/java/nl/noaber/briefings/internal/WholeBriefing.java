package nl.noaber.briefings.internal;

import java.util.Map;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.kernel.RecordRef;

/** A briefing with its texts; one that is empty is absent. */
record WholeBriefing(BriefingRow row, Map<BriefingSection, String> texts) {

    WholeBriefing {
        texts = Map.copyOf(texts);
    }

    RecordRef ref() {
        return row.ref();
    }

    String text(BriefingSection section) {
        return texts.getOrDefault(section, "");
    }
}
