package nl.noaber.agenda;

/** A meeting to plan. */
public record NewMeeting(MeetingId id, GovernanceBodyId body, MeetingDetails details) {}
