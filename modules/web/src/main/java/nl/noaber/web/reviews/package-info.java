/** Rechtencontroles: once a year an administrator goes through who has which rights, and signs each line. */
@NullMarked
package nl.noaber.web.reviews;

import org.jspecify.annotations.NullMarked;
