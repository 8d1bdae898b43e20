/** One's own account: password, second factor, sessions, tokens. */
@NullMarked
package nl.noaber.web.account;

import org.jspecify.annotations.NullMarked;
