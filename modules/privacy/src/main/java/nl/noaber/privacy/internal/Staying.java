package nl.noaber.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.privacy.Erasure.Ground;
import nl.noaber.privacy.Erasure.Kept;

/** What stays of what names a person, without the name, and on which ground. */
final class Staying {

    /** What is about the person alone goes, or is what becomes the pseudonym. */
    private static final Map<String, Ground> GROUNDS = Map.of(
            "contactMoment", Ground.PUBLIC_TASK,
            "commitment", Ground.PUBLIC_TASK,
            "challenge", Ground.PUBLIC_TASK,
            "organisation", Ground.PUBLIC_TASK,
            "changeLog", Ground.LEGAL_OBLIGATION,
            "user", Ground.LEGAL_OBLIGATION);

    private Staying() {}

    static List<Kept> of(List<Mention> mentions) {
        Map<String, Integer> numbers = new TreeMap<>();
        mentions.stream()
                .filter(mention -> GROUNDS.containsKey(mention.kind()))
                .forEach(mention -> numbers.merge(mention.kind(), 1, Integer::sum));
        List<Kept> kept = new ArrayList<>();
        numbers.forEach((kind, number) -> kept.add(new Kept(kind, number, ground(kind))));
        return kept;
    }

    private static Ground ground(String kind) {
        return GROUNDS.getOrDefault(kind, Ground.PUBLIC_TASK);
    }
}
