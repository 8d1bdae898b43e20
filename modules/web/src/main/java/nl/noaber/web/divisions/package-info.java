/** Kostenverdelingen: how a cost is divided over parties, who agrees, and what becomes contributions. */
@NullMarked
package nl.noaber.web.divisions;

import org.jspecify.annotations.NullMarked;
