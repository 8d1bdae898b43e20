package nl.noaber.contacts.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Visibility;

/** Who is named with a contact moment, with what it repeats of that. */
record NamedRow(
        UUID recordId,
        UUID principalId,
        Instant startsAt,
        ContactMomentStatus status,
        Visibility visibility,
        boolean withdrawn) {}
