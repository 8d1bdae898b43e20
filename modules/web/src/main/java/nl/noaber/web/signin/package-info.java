/** Coming in and going out. */
@NullMarked
package nl.noaber.web.signin;

import org.jspecify.annotations.NullMarked;
