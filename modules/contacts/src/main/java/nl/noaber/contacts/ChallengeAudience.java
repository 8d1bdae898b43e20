package nl.noaber.contacts;

import java.time.LocalDate;
import nl.noaber.stakeholders.OrganisationId;

/**
 * An organisation that heard about a challenge.
 *
 * @param contactMoments in how many contact moments that were held and that the viewer may see
 * @param lastContactOn the day of the last of them
 */
public record ChallengeAudience(OrganisationId organisationId, int contactMoments, LocalDate lastContactOn) {}
