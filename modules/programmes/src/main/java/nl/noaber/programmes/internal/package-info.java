/**
 * How programmes, challenges and the calendar are stored, loaded and computed. The service decides what may be done, the
 * repositories hold the SQL, the GraphQL part only translates.
 */
@NullMarked
package nl.noaber.programmes.internal;

import org.jspecify.annotations.NullMarked;
