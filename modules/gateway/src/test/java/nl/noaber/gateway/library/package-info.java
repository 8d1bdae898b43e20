/** A small module of books and authors, to prove the gateway without the product's own modules. */
@NullMarked
package nl.noaber.gateway.library;

import org.jspecify.annotations.NullMarked;
