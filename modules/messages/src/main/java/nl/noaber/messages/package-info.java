/**
 * Owns lobby messages: what the region asks, in words that everybody uses, alone or with other regions. Each change of the
 * wording makes a version, which never changes again, so that what was said when stays readable; an ask keeps its id
 * through all versions.
 */
@NullMarked
package nl.noaber.messages;

import org.jspecify.annotations.NullMarked;
