/** What somebody tries who means ill, and what comes of it. */
@NullMarked
package nl.noaber.app.attacks;

import org.jspecify.annotations.NullMarked;
