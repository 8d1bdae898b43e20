@NullMarked
package nl.noaber.disclosure;

import org.jspecify.annotations.NullMarked;
