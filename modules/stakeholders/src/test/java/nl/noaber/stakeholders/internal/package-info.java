/** Tests of what the module's front door does not show. */
@NullMarked
package nl.noaber.stakeholders.internal;

import org.jspecify.annotations.NullMarked;
