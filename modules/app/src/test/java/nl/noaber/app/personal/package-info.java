/** Whether everything that is held on persons is known as such. */
@NullMarked
package nl.noaber.app.personal;

import org.jspecify.annotations.NullMarked;
