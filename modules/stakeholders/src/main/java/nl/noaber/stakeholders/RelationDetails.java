package nl.noaber.stakeholders;

import org.jspecify.annotations.Nullable;

/** What can change of a relation. */
public record RelationDetails(@Nullable String note, Validity validity) {}
