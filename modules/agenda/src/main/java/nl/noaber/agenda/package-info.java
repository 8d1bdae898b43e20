/**
 * Owns the governance bodies (which organisations they are, on which level and in what rhythm they meet, who sits in them) and
 * their meetings, with the deadlines that are counted back from those. A meeting is known to the day, the month or the season,
 * and keeps the hour of the Dutch clock. Public holidays are computed, recesses are data with a source; both are days on which
 * nobody has to deliver. A meeting has a list of who is invited, what they answered and who was there; invitations go out by mail when the team says so,
 * and answers come back. A meeting treats agenda items, of which who sees the meeting sees what is not the team's alone; an
 * item is about challenges, messages in a version, projects and contributions, is decided once, and can go on at a later
 * meeting. A route is the chain of meetings that one subject has to pass, planned backwards from its end for each viewer from
 * the meetings that this viewer sees.
 */
@NullMarked
package nl.noaber.agenda;

import org.jspecify.annotations.NullMarked;
