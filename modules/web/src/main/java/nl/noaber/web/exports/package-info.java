/** Lists to take along as a file: every row that the filters leave, written while it is read. */
@NullMarked
package nl.noaber.web.exports;

import org.jspecify.annotations.NullMarked;
