package nl.noaber.agenda.internal;

import java.util.UUID;
import nl.noaber.kernel.RecordRef;

/**
 * A text of a meeting, of an agenda item or of a route.
 *
 * @param number of the document or the step that it is of; 0 of what is neither's
 */
record AgendaText(UUID recordId, int number, AgendaPlace place, String text) {

    RecordRef record() {
        return new RecordRef(place.type(), recordId);
    }

    AgendaText saying(String other) {
        return new AgendaText(recordId, number, place, other);
    }
}
