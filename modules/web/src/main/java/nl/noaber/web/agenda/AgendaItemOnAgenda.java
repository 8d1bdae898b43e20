package nl.noaber.web.agenda;

import nl.noaber.kernel.Visibility;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** An agenda item in the list of its meeting. */
public record AgendaItemOnAgenda(
        String id,
        String title,
        String kind,
        String state,
        @Nullable Named lead,
        Named owner,
        Visibility visibility,
        AgendaItemListed.@Nullable Decided decision,
        boolean editable) {}
