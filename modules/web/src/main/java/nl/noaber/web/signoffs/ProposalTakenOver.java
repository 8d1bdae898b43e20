package nl.noaber.web.signoffs;

import nl.noaber.web.messages.MessageLeft;
import nl.noaber.web.page.AnswerTo;

/** What came of taking a proposed wording over. */
@AnswerTo("signoffs/takeOver")
public record ProposalTakenOver(MessageLeft takeOverProposal) {}
