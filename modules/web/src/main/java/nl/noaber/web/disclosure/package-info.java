/** Requests under the Woo: the files, what stands in them and what is blacked out. */
@NullMarked
package nl.noaber.web.disclosure;

import org.jspecify.annotations.NullMarked;
