@NullMarked
package nl.noaber.agenda;

import org.jspecify.annotations.NullMarked;
