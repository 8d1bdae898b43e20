/**
 * How every module reads and writes: a statement is text for people with named values beside it, run on the connection
 * of the transaction that is open. Values are always bound, ids keep their types, times are UTC. The text must be known
 * when it is compiled, so that no value can slip into it. Where a transaction starts, a failure that passes by itself
 * is tried again.
 */
@NullMarked
package nl.noaber.kernel.sql;

import org.jspecify.annotations.NullMarked;
