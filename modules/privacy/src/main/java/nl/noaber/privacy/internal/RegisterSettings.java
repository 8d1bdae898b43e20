package nl.noaber.privacy.internal;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * What only the organisation knows of its register.
 *
 * @param controller the organisation that answers for the data
 * @param officer whom to turn to
 */
@ConfigurationProperties("noaber.privacy")
record RegisterSettings(
        @Nullable String controller, @Nullable String officer) {}
