/** The style page: every part that pages are made of, with sample values, to be looked at and to be tested. */
@NullMarked
package nl.noaber.web.style;

import org.jspecify.annotations.NullMarked;
