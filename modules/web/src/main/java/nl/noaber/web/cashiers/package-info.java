/** Kassiers: who collects and pays for others, under which mandate, and the book of that. */
@NullMarked
package nl.noaber.web.cashiers;

import org.jspecify.annotations.NullMarked;
