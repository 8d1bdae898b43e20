package nl.noaber.briefings.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.agenda.AgendaAbout;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.VersionNumber;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a briefing is about, as the officer sees it.
 *
 * @param ours the organisation of the executive; null when that is not known
 */
record Subject(
        AgendaItem item,
        AgendaAbout about,
        List<AgendaDocument> documents,
        @Nullable OrganisationId ours) {

    Set<LobbyMessageId> messages() {
        Set<LobbyMessageId> messages = new HashSet<>();
        about.versions().stream().map(VersionNumber::messageId).forEach(messages::add);
        return messages;
    }

    /** The item itself, and the one of an earlier meeting that it continues. */
    Set<AgendaItemId> items() {
        Set<AgendaItemId> items = new HashSet<>(Set.of(item.id()));
        if (item.carriedFrom() != null) {
            items.add(item.carriedFrom());
        }
        return items;
    }
}
