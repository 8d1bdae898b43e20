package nl.noaber.web.messages;

import java.util.List;
import nl.noaber.web.coverage.DeliveryLine;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** Where a message was brought, a part at a time: everywhere, or to one organisation, which is named then. */
@AnswerTo("messages/deliveries")
public record DeliveriesView(@Nullable Message lobbyMessage, List<@Nullable Chosen> nodes) {

    public record Message(String id, String title, Brought deliveries) {}

    public record Brought(int totalCount, List<DeliveryLine> nodes, PageInfo pageInfo) {}

    public record Chosen(String id, @Nullable String name) {}

    public record Hearer(String name) {}

    /** Whom the list is of; null when it is of all, or of nobody whom the viewer may know. */
    @Nullable
    Hearer hearer() {
        for (Chosen node : nodes) {
            String name = node == null ? null : node.name();
            if (name != null) {
                return new Hearer(name);
            }
        }
        return null;
    }
}
