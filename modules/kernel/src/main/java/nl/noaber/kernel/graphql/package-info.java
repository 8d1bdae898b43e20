/**
 * How a module takes part in the one GraphQL schema: its wiring, its loaders, and the small words that every resolver
 * needs to read what was asked and to answer with a page.
 */
@NullMarked
package nl.noaber.kernel.graphql;

import org.jspecify.annotations.NullMarked;
