package nl.noaber.messages;

import java.time.LocalDate;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which versions, of messages that were not withdrawn; null where a condition is not set.
 *
 * @param challenge whose message serves it
 * @param organisation that was asked to sign its message off, or for which it has a wording of their own
 * @param from made on or after this day, as days are in the Netherlands
 * @param until made on or before this day
 */
public record MessageVersionFilter(
        @Nullable LobbyMessageId message,
        @Nullable ChallengeId challenge,
        @Nullable OrganisationId organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
