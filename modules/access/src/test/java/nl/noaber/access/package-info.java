/** Tests of users and sign-in through what the module promises. */
@NullMarked
package nl.noaber.access;

import org.jspecify.annotations.NullMarked;
