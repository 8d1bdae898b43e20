package nl.noaber.contacts;

import java.time.LocalDate;
import nl.noaber.access.UserId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.PostLevel;
import org.jspecify.annotations.Nullable;

/**
 * How a lobby message was brought to one organisation, in the contact moments that were held and that the viewer sees.
 *
 * @param times in how many contact moments, at least 1
 * @param lastOn the day of the last time
 * @param lastById who of the team answers for the contact moment of the last time
 * @param level the highest level of theirs that was reached; null when no post was known
 * @param reception how it landed the last time
 * @param number of the version that was brought the last time
 * @param stale whether what is said or asked changed since
 */
public record CoverageCell(
        Organisation target,
        int times,
        LocalDate lastOn,
        UserId lastById,
        ContactMomentId lastContactId,
        @Nullable PostLevel level,
        Reception reception,
        int number,
        boolean stale) {}
