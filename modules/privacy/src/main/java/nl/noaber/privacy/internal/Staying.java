package nl.noaber.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.privacy.Erasure.Ground;
import nl.noaber.privacy.Erasure.Kept;

/** What stays of what names a person, without the name, and on which ground. */
final class Staying {

    /** What the region agreed, decided and did. */
    private static final Set<String> PUBLIC_TASK = Set.of(
            "contactMoment",
            "participant",
            "delivery",
            "commitment",
            "challenge",
            "lobbyMessage",
            "project",
            "contribution",
            "costDivision",
            "cashierMandate",
            "fundingOpportunity",
            "meeting",
            "agendaItem",
            "agendaRoute",
            "briefing",
            "organisation",
            "post");

    /** Who did what here, and that a law was kept: the AVG, the Woo, the safety of information. */
    private static final Set<String> LEGAL_OBLIGATION = Set.of(
            "changeLog",
            "user",
            "apiToken",
            "rightsReview",
            "merge",
            "privacyRequest",
            "erasure",
            "retention",
            "disclosureFile",
            "openAgenda");

    /** What is about the person alone goes, or is what becomes the pseudonym; what repeats it is made anew. */
    private static final Set<String> NOTHING =
            Set.of("person", "personSearch", "tenure", "assessment", "relation", "search", "disclosedRecord");

    private Staying() {}

    static List<Kept> of(List<Mention> mentions) {
        Map<String, Integer> numbers = new TreeMap<>();
        mentions.forEach(mention -> numbers.merge(mention.kind(), 1, Integer::sum));
        List<Kept> kept = new ArrayList<>();
        numbers.forEach((kind, number) -> ground(kind).ifPresent(ground -> kept.add(new Kept(kind, number, ground))));
        return kept;
    }

    static Optional<Ground> ground(String kind) {
        if (NOTHING.contains(kind)) {
            return Optional.empty();
        }
        if (PUBLIC_TASK.contains(kind)) {
            return Optional.of(Ground.PUBLIC_TASK);
        }
        if (LEGAL_OBLIGATION.contains(kind)) {
            return Optional.of(Ground.LEGAL_OBLIGATION);
        }
        throw new IllegalArgumentException("nobody decided what becomes of " + kind);
    }
}
