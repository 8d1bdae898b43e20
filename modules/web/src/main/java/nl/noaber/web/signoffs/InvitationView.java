package nl.noaber.web.signoffs;

import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What a personal link leads to, or why it leads nowhere any more; nothing when there never was such a link. */
@AnswerTo("signoffs/invitation")
public record InvitationView(@Nullable Link signOffLink) {

    public record Link(
            @Nullable Invitation invitation, @Nullable UserError refusal) {}
}
