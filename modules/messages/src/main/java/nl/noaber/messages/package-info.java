/**
 * Owns lobby messages: what the region asks, in words that everybody uses, alone or with other regions. Each change of the
 * wording makes a version, which never changes again, so that what was said when stays readable; an ask keeps its id
 * through all versions. Owns the sign-offs as well: who was asked whether it agrees, what it answered to which version, and
 * the mails about it. What is answered holds until the message says something else.
 */
@NullMarked
package nl.noaber.messages;

import org.jspecify.annotations.NullMarked;
