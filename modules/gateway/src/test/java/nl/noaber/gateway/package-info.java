/** Proofs of the gateway, on a module of its own. */
@NullMarked
package nl.noaber.gateway;

import org.jspecify.annotations.NullMarked;
