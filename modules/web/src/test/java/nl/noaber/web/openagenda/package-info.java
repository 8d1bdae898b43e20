@NullMarked
package nl.noaber.web.openagenda;

import org.jspecify.annotations.NullMarked;
