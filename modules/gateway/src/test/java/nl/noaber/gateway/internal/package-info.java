/** Proofs of what cannot be seen from outside: what refuses the start, and what a refusal costs. */
@NullMarked
package nl.noaber.gateway.internal;

import org.jspecify.annotations.NullMarked;
