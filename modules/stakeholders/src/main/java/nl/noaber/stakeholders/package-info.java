/**
 * Owns organisations, posts and the persons who hold them, with their identifiers, their validity and
 * successors, and the dated assessments and relations between them. A record that was merged stays reachable
 * under its old id.
 */
@NullMarked
package nl.noaber.stakeholders;

import org.jspecify.annotations.NullMarked;
