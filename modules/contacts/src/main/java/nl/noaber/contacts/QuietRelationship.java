package nl.noaber.contacts;

import java.time.LocalDate;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A relation that has gone quiet.
 *
 * @param lastContactOn the day of the last contact moment that was held; null when there never was one
 * @param wantedBefore the day by which the rhythm asked for the next one; today when there never was one
 */
public record QuietRelationship(
        OrganisationId organisationId, @Nullable LocalDate lastContactOn, LocalDate wantedBefore) {}
