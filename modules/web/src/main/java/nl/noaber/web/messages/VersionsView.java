package nl.noaber.web.messages;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** All versions of a message that the viewer may read, a part at a time. */
@AnswerTo("messages/versions")
public record VersionsView(@Nullable Message lobbyMessage) {

    public record Message(String id, String title, Versions versions) {}

    public record Versions(int totalCount, List<MessageView.Version> nodes, PageInfo pageInfo) {}
}
