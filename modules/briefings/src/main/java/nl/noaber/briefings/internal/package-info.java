@NullMarked
package nl.noaber.briefings.internal;

import org.jspecify.annotations.NullMarked;
