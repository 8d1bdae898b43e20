/** How a person is found in texts. */
@NullMarked
package nl.noaber.kernel.personal;

import org.jspecify.annotations.NullMarked;
