package nl.noaber.stakeholders.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.stakeholders.DuplicateReason;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.PersonDetails;

/** What a record shares with its duplicates, in a form in which equal things are equal. */
final class MatchKeys {

    /** Words that tell nothing about which organisation it is. */
    private static final Set<String> FORMS = Set.of(
            "stichting",
            "vereniging",
            "cooperatie",
            "cooperatieve",
            "bv",
            "nv",
            "vof",
            "cv",
            "ua",
            "gmbh",
            "ev",
            "ltd",
            "inc",
            "gemeente",
            "ministerie",
            "van",
            "voor",
            "de",
            "het",
            "der",
            "en");

    private MatchKeys() {}

    /** One thing that a record can share. */
    record MatchKey(DuplicateReason kind, String value) {}

    /** The abbreviation counts within a kind: a ministry and a committee of parliament may share one. */
    static Set<MatchKey> of(OrganisationDetails details) {
        Set<MatchKey> keys = new LinkedHashSet<>();
        Stream.concat(Stream.of(details.name()), details.otherNames().stream())
                .map(MatchKeys::organisationName)
                .filter(name -> !name.isEmpty())
                .forEach(name -> keys.add(new MatchKey(DuplicateReason.NAME, name)));
        String abbreviation = details.abbreviation();
        if (abbreviation != null && !PlainText.of(abbreviation).isEmpty()) {
            keys.add(new MatchKey(DuplicateReason.ABBREVIATION, details.kind() + " " + PlainText.of(abbreviation)));
        }
        details.identifiers()
                .forEach(identifier -> keys.add(
                        new MatchKey(DuplicateReason.IDENTIFIER, identifier.scheme() + " " + identifier.value())));
        return keys;
    }

    static Set<MatchKey> of(PersonDetails details) {
        Set<MatchKey> keys = new LinkedHashSet<>();
        String name = PlainText.of(details.name().whole());
        if (!name.isEmpty()) {
            keys.add(new MatchKey(DuplicateReason.NAME, PlainText.cut(name, 300)));
        }
        String email = details.email();
        if (email != null) {
            keys.add(new MatchKey(DuplicateReason.EMAIL, email.toLowerCase(Locale.ROOT)));
        }
        return keys;
    }

    /** The name without legal forms and the like; the whole name when nothing else is in it. */
    static String organisationName(String name) {
        List<String> words = PlainText.words(name);
        List<String> telling =
                words.stream().filter(word -> !FORMS.contains(word)).toList();
        return PlainText.cut(String.join(" ", telling.isEmpty() ? words : telling), 300);
    }
}
