/** How users are stored and how a session is kept: a signed cookie that every process can read, and a row to end it. */
@NullMarked
package nl.noaber.access.internal;

import org.jspecify.annotations.NullMarked;
