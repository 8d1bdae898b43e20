package nl.noaber.privacy.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.TracesOfPersons;
import nl.noaber.kernel.personal.TracesOfPersons.Trace;
import nl.noaber.stakeholders.Naming;
import nl.noaber.stakeholders.PersonId;

/** Where a text names others than the subject, or leads to them: what lies in the name of the subject is the subject's. */
final class OtherPlaces {

    /** The codes of a country and an area, which may stand before a number that is known without them. */
    private static final int MOST_OF_AREA = 6;

    private final String text;
    private final List<Names.Place> own;
    private final List<Other> others = new ArrayList<>();

    private OtherPlaces(String text, List<Names.Place> own) {
        this.text = text;
        this.own = own;
    }

    /**
     * A place that is another's.
     *
     * @param isName whether it is a name; else an address or a number
     * @param persons who is meant by the name of those who are known here
     */
    record Other(int begins, int ends, boolean isName, Set<PersonId> persons) {

        private static Other trace(int begins, int ends) {
            return new Other(begins, ends, false, Set.of());
        }

        private Other and(Other next) {
            Set<PersonId> both = new HashSet<>(persons);
            both.addAll(next.persons);
            return new Other(begins, Math.max(ends, next.ends), isName && next.isName, both);
        }

        String form(String text) {
            return text.substring(begins, ends).replaceAll("\\s+", " ").strip();
        }
    }

    /** In the order of the text; they do not overlap. */
    static List<Other> of(String text, Names own, List<Naming> namings) {
        List<Trace> traces = TracesOfPersons.in(text);
        if (namings.isEmpty() && traces.isEmpty()) {
            return List.of();
        }
        OtherPlaces places = new OtherPlaces(text, own.places(text));
        traces.forEach(places::add);
        namings.forEach(places::add);
        return places.apart();
    }

    /** Of numbers that were taken for one the digits that are not the subject's. */
    private void add(Trace trace) {
        List<Names.Place> mine =
                own.stream().filter(place -> isOwn(place, trace)).toList();
        if (mine.isEmpty()) {
            others.add(Other.trace(trace.begins(), trace.ends()));
        } else if (text.substring(trace.begins(), trace.ends()).chars().noneMatch(OtherPlaces::isOfAddress)) {
            addDigits(trace.begins(), mine.getFirst().begins(), MOST_OF_AREA + 1);
            addDigits(mine.getLast().ends(), trace.ends(), 1);
        }
    }

    private static boolean isOfAddress(int letter) {
        return letter == '@' || Character.isLetter(letter);
    }

    private void addDigits(int begins, int ends, int least) {
        if (begins < ends
                && text.substring(begins, ends)
                                .chars()
                                .filter(Character::isDigit)
                                .count()
                        >= least) {
            others.add(Other.trace(begins, ends));
        }
    }

    /** An address or a number is the subject's that is written so, or is made of the subject's name from its beginning. */
    private static boolean isOwn(Names.Place place, Trace trace) {
        return overlaps(place, trace.begins(), trace.ends())
                && (place.certainty() == Certainty.NAMED || (!place.given() && beginsIn(place, trace.begins())));
    }

    /** Behind an at sign too. */
    private static boolean beginsIn(Names.Place place, int begins) {
        return place.begins() == begins || place.begins() == begins + 1;
    }

    private static boolean overlaps(Names.Place place, int begins, int ends) {
        return place.begins() < ends && begins < place.ends();
    }

    /** Without what is surely the subject's; the name of somebody known that only ends like the subject's is the other's. */
    private void add(Naming naming) {
        int from = naming.begins();
        for (Names.Place place : own) {
            if (overlaps(place, from, naming.ends()) && isOwn(place, naming)) {
                addPart(from, place.begins(), naming);
                from = place.ends();
            }
        }
        addPart(from, naming.ends(), naming);
    }

    private static boolean isOwn(Names.Place place, Naming naming) {
        boolean whole = place.begins() <= naming.begins() && naming.ends() <= place.ends();
        return whole || place.certainty() == Certainty.NAMED || (!naming.isKnown() && !place.given());
    }

    private void addPart(int begins, int ends, Naming naming) {
        if (begins < ends && text.substring(begins, ends).chars().anyMatch(Character::isLetterOrDigit)) {
            int stripped = text.substring(begins, ends).stripTrailing().length();
            others.add(new Other(begins, begins + stripped, true, naming.persons()));
        }
    }

    /** Of two that lie over one another one, an address if either is. */
    private List<Other> apart() {
        List<Other> apart = new ArrayList<>();
        for (Other other : sorted().toList()) {
            if (!apart.isEmpty() && other.begins() < apart.getLast().ends()) {
                apart.add(apart.removeLast().and(other));
            } else {
                apart.add(other);
            }
        }
        return apart;
    }

    private Stream<Other> sorted() {
        return others.stream().sorted(Comparator.comparingInt(Other::begins));
    }
}
