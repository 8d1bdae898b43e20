package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of changing a body. */
@AnswerTo("agenda/updateBody")
public record BodyUpdated(BodyLeft updateGovernanceBody) {}
