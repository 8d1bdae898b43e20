package nl.noaber.stakeholders;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a merge of two records. */
public record MergeId(UUID value) implements Id {}
