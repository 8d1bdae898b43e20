package nl.noaber.messages;

import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The wording for one audience.
 *
 * @param organisationId the one organisation it is for; null when it is for all of that audience
 * @param text 1 to {@value LobbyMessage#LONGEST_TEXT} characters, in Markdown
 */
public record MessageVariant(
        MessageAudience audience, @Nullable OrganisationId organisationId, String text) {}
