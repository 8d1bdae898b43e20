package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import nl.noaber.search.SearchType;
import nl.noaber.search.Subtitles;

/** What stands under a lobby message that was found, in the viewer's language; it is stored in Dutch. */
@Singleton
final class MessageSubtitles implements Subtitles {

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.LOBBY_MESSAGE);
    }

    @Override
    public String shown(String stored, Locale locale) {
        return locale.getLanguage().equals("nl")
                ? stored
                : stored.replace(MessageDocuments.JOINT, "Joint message")
                        .replace(MessageDocuments.OWN, "Own message")
                        .replace(MessageDocuments.BUDGET, " · budget ");
    }
}
