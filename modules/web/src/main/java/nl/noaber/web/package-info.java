/**
 * Owns the screens: server-rendered pages, each of them one GraphQL document, one view record and one template.
 * It can do nothing that the GraphQL schema cannot.
 */
@NullMarked
package nl.noaber.web;

import org.jspecify.annotations.NullMarked;
