@NullMarked
package nl.noaber.messages;

import org.jspecify.annotations.NullMarked;
