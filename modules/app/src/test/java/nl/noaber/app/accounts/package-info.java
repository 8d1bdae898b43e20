/** Users with passwords and programs with tokens, in the whole product over HTTP; and who attacks them. */
@NullMarked
package nl.noaber.app.accounts;

import org.jspecify.annotations.NullMarked;
