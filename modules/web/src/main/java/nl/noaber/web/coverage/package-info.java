/** The coverage map and its plan, and messages that were brought as other pages show them. */
@NullMarked
package nl.noaber.web.coverage;

import org.jspecify.annotations.NullMarked;
