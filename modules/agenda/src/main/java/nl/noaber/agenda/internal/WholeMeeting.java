package nl.noaber.agenda.internal;

import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.kernel.RecordRef;
import nl.noaber.stakeholders.OrganisationId;

/** A meeting with whom it is shared with. */
record WholeMeeting(MeetingRow row, Set<OrganisationId> sharedWith) {

    WholeMeeting {
        sharedWith = Set.copyOf(sharedWith);
    }

    /** Of these details, checked before. */
    static WholeMeeting of(MeetingRow row, MeetingDetails details, MeetingKnown known) {
        return new WholeMeeting(
                row, details.sharedWith().stream().map(known::living).collect(Collectors.toSet()));
    }

    MeetingDetails details() {
        return new MeetingDetails(row.name(), row.time(), row.place(), row.state(), row.visibility(), sharedWith);
    }

    WholeMeeting with(MeetingRow other) {
        return new WholeMeeting(other, sharedWith);
    }

    RecordRef ref() {
        return RecordRef.of(Meeting.TYPE, row.id());
    }
}
