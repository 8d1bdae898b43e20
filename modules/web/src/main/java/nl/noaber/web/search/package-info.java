/** Zoeken: the page with what was found, and what the search field and the type-ahead fields propose. */
@NullMarked
package nl.noaber.web.search;

import org.jspecify.annotations.NullMarked;
