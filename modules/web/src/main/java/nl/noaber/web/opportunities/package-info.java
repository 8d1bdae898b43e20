/** The pages of funding opportunities: the pipeline, the windows, one of them, and what is asked and awarded. */
@NullMarked
package nl.noaber.web.opportunities;

import org.jspecify.annotations.NullMarked;
