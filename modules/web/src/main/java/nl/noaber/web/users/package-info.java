/** Looking after users: inviting, changing, closing, and what is asked of them when they sign in. */
@NullMarked
package nl.noaber.web.users;

import org.jspecify.annotations.NullMarked;
