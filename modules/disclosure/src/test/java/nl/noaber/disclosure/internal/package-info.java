@NullMarked
package nl.noaber.disclosure.internal;

import org.jspecify.annotations.NullMarked;
