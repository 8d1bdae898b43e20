package nl.noaber.stakeholders.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.Names.Place;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/** Finds the names of these persons in one text. */
final class NameSearch {

    private static final int SHORTEST_GIVEN = 3;

    /** After these the next word is a name, whatever its letters. */
    private static final Set<String> TITLES = Set.of(
            ("heer dhr meneer mevrouw mevr mw mr ir drs dr prof ing minister staatssecretaris burgemeester wethouder"
                            + " gedeputeerde kamerlid raadslid secretaris directeur voorzitter commissaris dijkgraaf")
                    .split(" "));

    private final NamedIn asked;
    private final String text;
    private final List<TextWord> words;
    private final List<KnownName> known;

    NameSearch(NamedIn asked, List<KnownName> all) {
        this.asked = asked;
        this.text = asked.text();
        this.words = TextWord.of(text);
        Set<String> plain =
                words.stream().flatMap(word -> word.names().stream()).collect(Collectors.toSet());
        this.known = Stream.concat(all.stream(), asked.names().stream().map(KnownName::whole))
                .filter(name -> name.surname().stream().anyMatch(plain::contains) || isThere(name))
                .toList();
    }

    /** Whether the name is of somebody who took part. */
    private boolean isThere(KnownName name) {
        return name.asked() || (name.person() != null && asked.persons().contains(name.person()));
    }

    /** A place that may name somebody. */
    private record Hit(KnownName name, int begins, int ends, boolean sure) {}

    List<Naming> namings() {
        List<Naming> namings = new ArrayList<>();
        List<Hit> together = new ArrayList<>();
        int end = 0;
        for (Hit hit : hits()) {
            if (!together.isEmpty() && hit.begins() >= end) {
                namings.add(naming(together, namings));
                together.clear();
            }
            together.add(hit);
            end = Math.max(end, hit.ends());
        }
        if (!together.isEmpty()) {
            namings.add(naming(together, namings));
        }
        return namings;
    }

    private List<Hit> hits() {
        return known.stream()
                .flatMap(name -> Stream.concat(written(name), called(name)))
                .sorted(Comparator.comparingInt(Hit::begins))
                .toList();
    }

    private Stream<Hit> written(KnownName name) {
        return name.names().places(text).stream()
                .filter(place -> isName(name, place))
                .map(place -> new Hit(name, place.begins(), place.ends(), place.certainty() == Certainty.NAMED));
    }

    /** By the given name alone. */
    private Stream<Hit> called(KnownName name) {
        return isThere(name)
                ? words.stream()
                        .filter(word -> word.capital() && word.plain().length() >= SHORTEST_GIVEN)
                        .filter(word -> name.given().contains(word.plain()))
                        .map(word -> new Hit(name, word.begins(), word.ends(), false))
                : Stream.empty();
    }

    /** Small letters make an ordinary word of many a surname; of no other one, and not behind a title, prefix or @. */
    private boolean isName(KnownName name, Place place) {
        String form = place.form(text);
        return form.chars().anyMatch(Character::isUpperCase)
                || place.certainty() == Certainty.NAMED
                || isThere(name)
                || form.contains(" ")
                || isAddressed(place.begins())
                || !name.surname().stream().allMatch(OrdinaryWords::has);
    }

    private boolean isAddressed(int begins) {
        TextWord before = before(begins);
        return (begins > 0 && text.charAt(begins - 1) == '@') || (before != null && TITLES.contains(before.plain()));
    }

    /** Hits that lie over one another are one naming. */
    private Naming naming(List<Hit> together, List<Naming> earlier) {
        int begins = together.getFirst().begins();
        int ends = together.stream().mapToInt(Hit::ends).max().orElseThrow();
        boolean sure = together.stream().anyMatch(Hit::sure);
        int from = sure
                ? begins
                : begin(begins, earlier.isEmpty() ? 0 : earlier.getLast().ends());
        return from == begins
                ? new Naming(begins, ends, isPublic(meant(together)), true, persons(meant(together)))
                : new Naming(from, ends, false, false, Set.of());
    }

    /** Several may have the name; it is only known in public when it is so of all of them that the text can mean. */
    private static boolean isPublic(List<Hit> meant) {
        return meant.stream().allMatch(hit -> hit.name().isPublic());
    }

    /** A surname that several have who were not there tells nobody who is meant. */
    private Set<PersonId> persons(List<Hit> meant) {
        Set<PersonId> persons = meant.stream()
                .flatMap(hit -> Stream.ofNullable(hit.name().person()))
                .collect(Collectors.toSet());
        boolean told = persons.size() == 1 || meant.stream().anyMatch(hit -> hit.sure() || isThere(hit.name()));
        return told ? persons : Set.of();
    }

    /** Who is named in full is meant, whoever of the same surname was there. */
    private List<Hit> meant(List<Hit> together) {
        List<Hit> sure = together.stream().filter(Hit::sure).toList();
        List<Hit> there = together.stream().filter(hit -> isThere(hit.name())).toList();
        if (!sure.isEmpty()) {
            return sure;
        }
        return there.isEmpty() ? together : there;
    }

    /** With initials and a given name before it that none of these has: then it is somebody who is not known here. */
    private int begin(int begins, int from) {
        int first = begins;
        for (TextWord word = before(first); word != null && word.begins() >= from; word = before(first)) {
            if (!word.capital()
                    || TITLES.contains(word.plain())
                    || (word.plain().length() > 1 && opensSentence(word))) {
                return first;
            }
            first = word.begins();
        }
        return first;
    }

    /** The word right before a place, when only space or the full stop of an initial parts them. */
    private @Nullable TextWord before(int begins) {
        TextWord last = null;
        for (TextWord word : words) {
            if (word.ends() > begins) {
                break;
            }
            last = word;
        }
        return last != null
                        && text.substring(last.ends(), begins)
                                .matches(last.plain().length() <= 4 ? "\\.?[ \\u00a0]*" : "[ \\u00a0]+")
                ? last
                : null;
    }

    private boolean opensSentence(TextWord word) {
        String earlier = text.substring(0, word.begins()).stripTrailing();
        return earlier.isEmpty()
                || ".!?:;(\"“‘".indexOf(earlier.charAt(earlier.length() - 1)) >= 0
                || text.substring(earlier.length(), word.begins()).contains("\n");
    }
}
