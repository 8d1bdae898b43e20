@NullMarked
package nl.noaber.documents;

import org.jspecify.annotations.NullMarked;
