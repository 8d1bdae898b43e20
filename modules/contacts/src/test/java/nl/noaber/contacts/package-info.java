/** What contacts promises, on a real database. */
@NullMarked
package nl.noaber.contacts;

import org.jspecify.annotations.NullMarked;
