/** Functies: a post with who holds and held it, and the forms for posts and tenures. */
@NullMarked
package nl.noaber.web.posts;

import org.jspecify.annotations.NullMarked;
