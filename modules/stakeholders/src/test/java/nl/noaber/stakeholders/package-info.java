@NullMarked
package nl.noaber.stakeholders;

import org.jspecify.annotations.NullMarked;
