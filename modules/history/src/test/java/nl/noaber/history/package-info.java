/** Tests of the change log through what it promises. */
@NullMarked
package nl.noaber.history;

import org.jspecify.annotations.NullMarked;
