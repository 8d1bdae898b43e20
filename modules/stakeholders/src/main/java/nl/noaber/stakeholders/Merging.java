package nl.noaber.stakeholders;

import java.time.Instant;

/**
 * The merge that is being done or undone, in the open transaction.
 *
 * @param keep the record that stays; of the same type as the other
 * @param absorb the record that goes into it
 * @param at when, for the records that change with it
 */
public record Merging(MergeId id, StakeholderId keep, StakeholderId absorb, Instant at) {}
