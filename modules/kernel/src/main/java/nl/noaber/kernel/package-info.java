/**
 * What every module may say and nothing that only one of them means: typed ids, who is looking, what may be seen, what
 * was refused. It knows no business word.
 */
@NullMarked
package nl.noaber.kernel;

import org.jspecify.annotations.NullMarked;
