/**
 * Owns the process: main, its configuration and its commands. It puts the modules together and holds the tests
 * that need them all: the architecture rules and whole journeys.
 */
@NullMarked
package nl.noaber.app;

import org.jspecify.annotations.NullMarked;
