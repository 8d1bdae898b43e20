package nl.noaber.contacts.internal;

import java.time.Instant;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;

/** That a contact moment was about a challenge, with what it repeats of the contact moment. */
record ChallengeRow(
        ContactMomentId contactMomentId,
        ChallengeId challengeId,
        ProgrammeId programmeId,
        Instant startsAt,
        ContactMomentStatus status,
        Visibility visibility,
        boolean withdrawn) {}
