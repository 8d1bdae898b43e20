package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** Of which message a version is, and which. */
@AnswerTo("messages/versionOf")
public record MessageVersionPlace(@Nullable Version node) {

    public record Version(
            @Nullable Integer number, @Nullable Message message) {}

    public record Message(String id) {}
}
