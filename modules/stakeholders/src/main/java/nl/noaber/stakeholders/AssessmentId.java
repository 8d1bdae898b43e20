package nl.noaber.stakeholders;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies an assessment. */
public record AssessmentId(UUID value) implements Id {}
