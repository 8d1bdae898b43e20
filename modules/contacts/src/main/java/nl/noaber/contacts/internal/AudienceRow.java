package nl.noaber.contacts.internal;

import java.util.UUID;

/** That a principal may see a record: an organisation when it is shared, a user when it is confidential. */
record AudienceRow(UUID recordId, UUID principalId) {}
