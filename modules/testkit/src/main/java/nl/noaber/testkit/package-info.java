/**
 * Owns what tests stand on: a real database that is empty before each test class, the count of the statements
 * sent to it, a clock that stands still, a GraphQL client, a parsed page and a browser. Never on a classpath
 * that ships.
 */
@NullMarked
package nl.noaber.testkit;

import org.jspecify.annotations.NullMarked;
