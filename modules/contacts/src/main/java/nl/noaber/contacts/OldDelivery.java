package nl.noaber.contacts;

import java.time.LocalDate;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;

/**
 * That an organisation knows a lobby message in a version that says something else than the newest.
 *
 * @param number of the version that was brought the last time
 * @param changedIn the number of the version since which nothing else is said or asked
 * @param reception how it landed that time
 * @param on the day of that time
 */
public record OldDelivery(
        LobbyMessageId messageId,
        OrganisationId organisationId,
        int number,
        int changedIn,
        Reception reception,
        LocalDate on,
        ContactMomentId contactMomentId) {}
