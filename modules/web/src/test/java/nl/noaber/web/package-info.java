/** The screens, through HTTP and in a browser. */
@NullMarked
package nl.noaber.web;

import org.jspecify.annotations.NullMarked;
