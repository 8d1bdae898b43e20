@NullMarked
package nl.noaber.agenda.internal;

import org.jspecify.annotations.NullMarked;
