/** Tests of the module through its promise and through GraphQL. */
@NullMarked
package nl.noaber.programmes;

import org.jspecify.annotations.NullMarked;
