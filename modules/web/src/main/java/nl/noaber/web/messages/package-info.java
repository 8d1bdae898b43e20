/** Boodschappen: the list, one message with its wording and versions, drafting, rewording and changing it. */
@NullMarked
package nl.noaber.web.messages;

import org.jspecify.annotations.NullMarked;
