package nl.noaber.agenda.internal;

import java.util.List;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to an agenda item. */
record AgendaItemPayload(
        @Nullable AgendaItem agendaItem, @Nullable Conflict conflict, List<Problem> userErrors) {

    static AgendaItemPayload of(Recording<AgendaItem> recording) {
        return switch (recording) {
            case Recorded<AgendaItem>(AgendaItem item) -> new AgendaItemPayload(item, null, List.of());
            case Conflicting<AgendaItem>(AgendaItem item, Conflict conflict) ->
                new AgendaItemPayload(item, conflict, List.of());
            case Refused<AgendaItem>(List<Problem> problems) -> new AgendaItemPayload(null, null, problems);
        };
    }
}
