@NullMarked
package nl.noaber.cofinancing;

import org.jspecify.annotations.NullMarked;
