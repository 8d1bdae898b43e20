/**
 * Owns contact moments: who spoke to whom, when, how and about what; and the commitments that followed, in both
 * directions, with their history. What was typed is never lost: records are withdrawn and restored, not deleted.
 */
@NullMarked
package nl.noaber.contacts;

import org.jspecify.annotations.NullMarked;
