/**
 * Owns what the AVG asks of the whole file: requests of the persons it is about, erasures, retention with its proofs, and
 * the register of processing activities. It asks every module through what the kernel lets them promise, and knows no
 * table of theirs.
 */
@NullMarked
package nl.noaber.privacy;

import org.jspecify.annotations.NullMarked;
