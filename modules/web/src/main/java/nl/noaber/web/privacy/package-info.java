/** The pages on personal data under the AVG: review, requests, retention, the register. */
@NullMarked
package nl.noaber.web.privacy;

import org.jspecify.annotations.NullMarked;
