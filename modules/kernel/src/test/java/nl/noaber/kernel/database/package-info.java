@NullMarked
package nl.noaber.kernel.database;

import org.jspecify.annotations.NullMarked;
