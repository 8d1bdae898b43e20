/** Tests of what cannot be seen through the module's front door. */
@NullMarked
package nl.noaber.contacts.internal;

import org.jspecify.annotations.NullMarked;
