/**
 * Owns programmes with their milestones, their challenges (opgaven), and the budget rounds with the calendar
 * that is computed from their rules. A date that is only a month, or open, stays so.
 */
@NullMarked
package nl.noaber.programmes;

import org.jspecify.annotations.NullMarked;
