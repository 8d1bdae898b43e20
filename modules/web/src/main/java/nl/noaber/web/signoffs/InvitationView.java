package nl.noaber.web.signoffs;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** What a personal link leads to; nothing when it leads nowhere. */
@AnswerTo("signoffs/invitation")
public record InvitationView(@Nullable Invitation signOffInvitation) {}
