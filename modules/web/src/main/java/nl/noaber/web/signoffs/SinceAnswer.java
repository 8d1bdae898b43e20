package nl.noaber.web.signoffs;

import nl.noaber.web.messages.Difference;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** What changed in a message since an organisation answered. */
@AnswerTo("signoffs/difference")
public record SinceAnswer(@Nullable Message lobbyMessage) {

    public record Message(Current current) {}

    public record Current(@Nullable Difference difference) {}
}
