package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of having an organisation known as a body. */
@AnswerTo("agenda/establish")
public record BodyEstablished(BodyLeft establishGovernanceBody) {}
