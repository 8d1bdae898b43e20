package nl.noaber.web.relations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An assessment of a stakeholder. */
public record Judgement(
        String id,
        int influence,
        int interest,
        String stance,
        LocalDate assessedOn,
        @Nullable String note,
        String assessedBy,
        @Nullable Challenge challenge) {

    public record Challenge(String id, String title) {}
}
