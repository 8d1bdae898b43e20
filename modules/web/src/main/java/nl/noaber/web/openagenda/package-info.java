/** The open agenda, for everybody, and the page where an administrator has it shown. */
@NullMarked
package nl.noaber.web.openagenda;

import org.jspecify.annotations.NullMarked;
