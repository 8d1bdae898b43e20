/**
 * What modules agree on about the data they hold on persons: each says what it holds, hands out what it has on one
 * person, and makes the person a pseudonym. Who asks them knows no module.
 */
@NullMarked
package nl.noaber.kernel.personal;

import org.jspecify.annotations.NullMarked;
