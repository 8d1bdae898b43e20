package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** A part of what is added up by something, for a file that has all of it. */
@AnswerTo("cofinancing/parts")
public record FundingParts(CofinancingView.Parts funding) {}
