/** How lobby messages and their versions are stored, chosen, checked, compared and shown. */
@NullMarked
package nl.noaber.messages.internal;

import org.jspecify.annotations.NullMarked;
