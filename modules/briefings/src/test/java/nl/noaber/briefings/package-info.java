@NullMarked
package nl.noaber.briefings;

import org.jspecify.annotations.NullMarked;
