package nl.noaber.contacts;

import org.jspecify.annotations.Nullable;

/**
 * With whom there was contact.
 *
 * @param function the post; null when only the organisation is known
 * @param organisation null when only the post is known
 */
public record PublishedParty(
        @Nullable String function, @Nullable String organisation) {}
