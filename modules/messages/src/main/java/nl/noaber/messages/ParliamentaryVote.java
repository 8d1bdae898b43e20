package nl.noaber.messages;

import nl.noaber.stakeholders.OrganisationId;

/** How one parliamentary group voted. */
public record ParliamentaryVote(OrganisationId group, VotePosition position) {}
