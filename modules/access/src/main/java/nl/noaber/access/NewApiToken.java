package nl.noaber.access;

import java.time.LocalDate;
import java.util.Set;

/**
 * A token to make. The id is the caller's, so that sending it twice makes one.
 *
 * @param expiresOn the last day on which it is good, in the Netherlands; within a year
 * @param mutations which actions it may do beside reading
 */
public record NewApiToken(ApiTokenId id, String name, LocalDate expiresOn, Set<String> mutations) {

    public NewApiToken {
        mutations = Set.copyOf(mutations);
    }
}
