@NullMarked
package nl.noaber.testkit;

import org.jspecify.annotations.NullMarked;
