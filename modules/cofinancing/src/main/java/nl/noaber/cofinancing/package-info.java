/**
 * Owns projects, what they are estimated to cost, what parties contribute to them, and what is missing. Each estimate is a
 * version that never changes again; each step of a contribution stays on record. Amounts are euros, exact to the cent; what
 * is added up is added up from the same lines, so that every grouping gives the same total.
 */
@NullMarked
package nl.noaber.cofinancing;

import org.jspecify.annotations.NullMarked;
