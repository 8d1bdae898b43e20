/** Cofinanciering: what projects cost, what parties contribute, and what is missing. */
@NullMarked
package nl.noaber.web.cofinancing;

import org.jspecify.annotations.NullMarked;
