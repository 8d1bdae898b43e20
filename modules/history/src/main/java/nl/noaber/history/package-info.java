/**
 * Owns the change log: one append-only table that says who did what to which record, when, from where and what
 * changed. It is the audit trail, the timeline of every page, the restore of a withdrawn record and the source
 * of live updates. Its lines are sealed in the order in which they became visible.
 */
@NullMarked
package nl.noaber.history;

import org.jspecify.annotations.NullMarked;
