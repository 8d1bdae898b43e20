/** Vandaag: what waits for the viewer. */
@NullMarked
package nl.noaber.web.today;

import org.jspecify.annotations.NullMarked;
