package nl.noaber.agenda;

/**
 * What is to be mailed about a meeting, for the team.
 *
 * @param toSend to how many: the invitation, what changed since, or that it does not take place
 * @param objecting how many get none because somebody whom they are about does not want to be contacted
 * @param callOff whether it does not take place
 */
public record MeetingInvitations(int toSend, int objecting, boolean callOff) {}
