/** Contacten: the list, one contact moment, logging and changing one, and the commitments made in it. */
@NullMarked
package nl.noaber.web.contacts;

import org.jspecify.annotations.NullMarked;
