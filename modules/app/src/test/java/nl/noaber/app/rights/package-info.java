/** Who may see and do what, asked of the whole product over HTTP: by a table, and by walking every way through the schema. */
@NullMarked
package nl.noaber.app.rights;

import org.jspecify.annotations.NullMarked;
