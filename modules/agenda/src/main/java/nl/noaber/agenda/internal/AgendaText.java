package nl.noaber.agenda.internal;

import java.util.UUID;
import nl.noaber.kernel.RecordRef;

/** A text of a meeting. */
record AgendaText(UUID recordId, AgendaPlace place, String text) {

    RecordRef record() {
        return new RecordRef(place.type(), recordId);
    }

    AgendaText saying(String other) {
        return new AgendaText(recordId, place, other);
    }
}
