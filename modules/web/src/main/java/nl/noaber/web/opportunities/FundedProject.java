package nl.noaber.web.opportunities;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** A project for which money could be asked. */
@AnswerTo("opportunities/project")
public record FundedProject(OpportunityView.@Nullable Project project) {}
