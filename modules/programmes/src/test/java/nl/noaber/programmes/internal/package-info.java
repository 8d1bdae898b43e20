/** Tests of the calendar's rules, which need no database. */
@NullMarked
package nl.noaber.programmes.internal;

import org.jspecify.annotations.NullMarked;
