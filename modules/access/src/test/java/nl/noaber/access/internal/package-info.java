/** Tests of what only this module can see: other processes, renewal, where a request comes from. */
@NullMarked
package nl.noaber.access.internal;

import org.jspecify.annotations.NullMarked;
