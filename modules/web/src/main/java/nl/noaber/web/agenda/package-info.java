/** The agenda: governance bodies, in what rhythm they meet, who sits in them and which deadlines they keep. */
@NullMarked
package nl.noaber.web.agenda;

import org.jspecify.annotations.NullMarked;
