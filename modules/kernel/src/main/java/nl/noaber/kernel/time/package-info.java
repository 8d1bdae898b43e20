/** The clock that everybody reads: of the machine in production, a fixed one in tests. */
@NullMarked
package nl.noaber.kernel.time;

import org.jspecify.annotations.NullMarked;
