package nl.noaber.agenda.internal;

import nl.noaber.agenda.MeetingTime;

/** How precisely the time of a meeting is known. */
enum MeetingExactness {
    DAY,
    MONTH,
    SEASON;

    static MeetingExactness of(MeetingTime time) {
        return switch (time) {
            case MeetingTime.OnDay _ -> DAY;
            case MeetingTime.InMonth _ -> MONTH;
            case MeetingTime.InSeason _ -> SEASON;
        };
    }
}
