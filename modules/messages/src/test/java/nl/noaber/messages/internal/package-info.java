@NullMarked
package nl.noaber.messages.internal;

import org.jspecify.annotations.NullMarked;
