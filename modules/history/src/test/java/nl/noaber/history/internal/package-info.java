/** Tests of what only this module can see: the seal, the audit trail and live updates. */
@NullMarked
package nl.noaber.history.internal;

import org.jspecify.annotations.NullMarked;
