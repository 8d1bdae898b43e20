package nl.noaber.messages.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageVariant;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchType;

/** What can be found of a lobby message: what it says now. */
final class MessageDocuments {

    static final String JOINT = "Gezamenlijke boodschap";
    static final String OWN = "Eigen boodschap";
    static final String BUDGET = " · begroting ";

    private MessageDocuments() {}

    static SearchDocument of(WholeMessage message) {
        MessageRow row = message.row();
        Reach reach = message.reach();
        return new SearchDocument(
                SearchType.LOBBY_MESSAGE,
                row.id().value(),
                row.title(),
                subtitle(row),
                List.of(),
                Stream.of(
                                Stream.of(message.text()),
                                message.asks().stream().map(MessageAsk::text),
                                message.variants().stream().map(MessageVariant::text))
                        .flatMap(texts -> texts)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n")),
                DutchTime.day(row.updatedAt()),
                reach.visibility(),
                reach.principals(),
                row.isWithdrawn());
    }

    private static String subtitle(MessageRow row) {
        String scope = row.scope() == MessageScope.JOINT ? JOINT : OWN;
        return row.budgetYear() == null ? scope : scope + BUDGET + row.budgetYear();
    }
}
