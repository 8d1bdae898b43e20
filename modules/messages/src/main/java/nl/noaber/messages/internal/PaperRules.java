package nl.noaber.messages.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Problem;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.PaperDetails;
import nl.noaber.messages.ParliamentaryVote;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;

/** What may be recorded of a paper of Parliament. */
final class PaperRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(LobbyMessage.FIRST_YEAR, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(LobbyMessage.LAST_YEAR, 12, 31);
    private static final int MOST_VOTES = 50;

    private PaperRules() {}

    /** The same, with what was typed in one line and without blanks around it. */
    static PaperDetails tidied(PaperDetails typed) {
        return new PaperDetails(
                typed.kind(),
                Texts.stripped(typed.number()),
                Texts.line(typed.subject()),
                Texts.stripped(typed.status()),
                Texts.stripped(typed.cabinetAppreciation()),
                typed.date(),
                Texts.stripped(typed.address()),
                typed.votes());
    }

    static List<Problem> problems(PaperDetails details, Map<OrganisationId, Organisation> groups) {
        List<Problem> problems = new ArrayList<>();
        if (details.subject().isEmpty()) {
            problems.add(Problem.of("SUBJECT_MISSING", "subject"));
        }
        Texts.atMost(problems, "PAPER_TOO_LONG", "subject", details.subject(), PaperDetails.LONGEST_SUBJECT);
        Texts.atMost(problems, "PAPER_TOO_LONG", "number", details.number(), PaperDetails.LONGEST_NUMBER);
        Texts.atMost(problems, "PAPER_TOO_LONG", "status", details.status(), PaperDetails.LONGEST_WORD);
        Texts.atMost(
                problems,
                "PAPER_TOO_LONG",
                "cabinetAppreciation",
                details.cabinetAppreciation(),
                PaperDetails.LONGEST_WORD);
        LocalDate date = details.date();
        if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY))) {
            problems.add(Problem.of(
                    "YEAR_OUT_OF_BOUNDS",
                    "date",
                    Integer.toString(FIRST_DAY.getYear()),
                    Integer.toString(LAST_DAY.getYear())));
        }
        problems.addAll(DetailsRules.address("address", details.address()));
        votes(details.votes(), groups, problems);
        return problems;
    }

    private static void votes(
            List<ParliamentaryVote> votes, Map<OrganisationId, Organisation> groups, List<Problem> problems) {
        if (votes.size() > MOST_VOTES) {
            problems.add(Problem.of("TOO_MANY_VOTES", "votes", MOST_VOTES));
        }
        Set<OrganisationId> seen = new HashSet<>();
        for (int index = 0; index < votes.size(); index++) {
            OrganisationId group = votes.get(index).group();
            Organisation known = groups.get(group);
            String field = "votes." + index + ".group";
            if (known == null) {
                problems.add(Problem.of("NOT_FOUND", field));
            } else if (known.kind() != OrganisationKind.PARLIAMENTARY_GROUP) {
                problems.add(Problem.of("NO_GROUP", field, known.name()));
            } else if (!seen.add(known.id())) {
                problems.add(Problem.of("VOTED_TWICE", field, known.name()));
            }
        }
    }
}
