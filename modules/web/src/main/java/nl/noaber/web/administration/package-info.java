/** Beheer: where an administrator finds what is administered. Each subject has pages of its own, below this address. */
@NullMarked
package nl.noaber.web.administration;

import org.jspecify.annotations.NullMarked;
