package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.AgendaVotes;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingState;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What may be recorded of a decision. */
final class DecisionRules {

    private DecisionRules() {}

    /** @param state of the item that is to be decided; null when a decision is put right */
    static List<Problem> problems(
            AgendaDecision decision, @Nullable AgendaItemState state, Meeting meeting, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (state == AgendaItemState.CARRIED_OVER || state == AgendaItemState.WITHDRAWN) {
            problems.add(Problem.of("LEFT_THE_AGENDA", ""));
        }
        if (meeting.withdrawn()) {
            problems.add(Problem.of("MEETING_WITHDRAWN", ""));
        } else if (state != null && meeting.state() == MeetingState.CANCELLED) {
            problems.add(Problem.of("MEETING_CANCELLED", ""));
        }
        texts(problems, decision);
        day(problems, decision.decidedOn(), meeting, today);
        votes(problems, decision);
        return problems;
    }

    private static void texts(List<Problem> problems, AgendaDecision decision) {
        if (decision.text().isEmpty()) {
            problems.add(Problem.of("DECISION_MISSING", "text"));
        }
        Texts.atMost(problems, "TEXT_TOO_LONG", "text", decision.text(), AgendaDecision.LONGEST_TEXT);
        Texts.atMost(problems, "TEXT_TOO_LONG", "conditions", decision.conditions(), AgendaDecision.LONGEST_CONDITIONS);
        Texts.atMost(problems, "TEXT_TOO_LONG", "reference", decision.reference(), AgendaDecision.LONGEST_REFERENCE);
    }

    private static void day(List<Problem> problems, LocalDate day, Meeting meeting, LocalDate today) {
        if (day.isAfter(today)) {
            problems.add(Problem.of("NOT_DECIDED_YET", "decidedOn"));
        } else if (day.isBefore(meeting.time().earliest())) {
            problems.add(Problem.of(
                    "DECIDED_BEFORE_MEETING", "decidedOn", meeting.time().earliest()));
        }
    }

    private static void votes(List<Problem> problems, AgendaDecision decision) {
        AgendaVotes votes = decision.votes();
        if (votes == null) {
            return;
        }
        if (Stream.of(votes.inFavour(), votes.against(), votes.abstained())
                .anyMatch(number -> number < 0 || number > AgendaVotes.MOST)) {
            problems.add(Problem.of("VOTES_OUT_OF_BOUNDS", "votes", AgendaVotes.MOST));
        } else if (decision.unanimous() && votes.against() > 0) {
            problems.add(Problem.of("UNANIMOUS_WITH_VOTES_AGAINST", "unanimous"));
        }
    }
}
