package nl.noaber.stakeholders.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
import org.jspecify.annotations.Nullable;

/** Finds the names of these persons in one text. */
final class NameSearch {

    private static final int SHORTEST_GIVEN = 3;

    private final NamedIn asked;
    private final List<TextWord> words;
    private final Map<String, List<KnownName>> bySurname = new HashMap<>();
    private final Map<String, KnownName> byGiven = new HashMap<>();

    NameSearch(NamedIn asked, List<KnownName> known) {
        this.asked = asked;
        this.words = TextWord.of(asked.text());
        known.forEach(this::index);
        asked.names().stream()
                .map(KnownName::whole)
                .filter(name -> !name.surname().isEmpty())
                .forEach(this::index);
    }

    private void index(KnownName name) {
        bySurname
                .computeIfAbsent(name.surname().getFirst(), _ -> new ArrayList<>())
                .add(name);
        if (isThere(name)) {
            name.given().stream()
                    .filter(given -> given.length() >= SHORTEST_GIVEN)
                    .forEach(given -> byGiven.put(given, name));
        }
    }

    /** Whether the name is of somebody who took part. */
    private boolean isThere(KnownName name) {
        return name.person() == null || asked.persons().contains(name.person());
    }

    List<Naming> namings() {
        List<Naming> namings = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            Found found = at(next, namings.isEmpty() ? 0 : namings.getLast().ends());
            if (found != null) {
                add(namings, found.naming());
            }
            next = found == null ? next + 1 : found.next();
        }
        return namings;
    }

    /** A given name and the surname that follows it are one. */
    private void add(List<Naming> namings, Naming next) {
        Naming last = namings.isEmpty() ? null : namings.getLast();
        if (last != null && asked.text().substring(last.ends(), next.begins()).isBlank()) {
            namings.removeLast();
            namings.add(new Naming(last.begins(), next.ends(), last.isPublic() && next.isPublic()));
        } else {
            namings.add(next);
        }
    }

    private record Found(Naming naming, int next) {}

    private @Nullable Found at(int index, int from) {
        KnownName name = surnameAt(index);
        if (name != null) {
            int last = index + name.surname().size() - 1;
            return new Found(
                    new Naming(begin(index, from, name), words.get(last).ends(), isPublicOnly(index)), last + 1);
        }
        TextWord word = words.get(index);
        KnownName given = word.capital() ? byGiven.get(word.plain()) : null;
        return given == null ? null : new Found(new Naming(word.begins(), word.ends(), given.isPublic()), index + 1);
    }

    /** The longest surname that begins with this word. */
    private @Nullable KnownName surnameAt(int index) {
        return candidates(index).stream()
                .reduce((one, other) -> other.surname().size() > one.surname().size() ? other : one)
                .orElse(null);
    }

    /** Several may have the name; it is only known in public when it is so of all of them that the text can mean. */
    private boolean isPublicOnly(int index) {
        List<KnownName> all = candidates(index);
        List<KnownName> there = all.stream().filter(this::isThere).toList();
        return (there.isEmpty() ? all : there).stream().allMatch(KnownName::isPublic);
    }

    private List<KnownName> candidates(int index) {
        TextWord word = words.get(index);
        return word.names().stream()
                .flatMap(plain -> bySurname.getOrDefault(plain, List.of()).stream())
                .filter(name -> word.capital() || isThere(name))
                .filter(name -> stands(name, index))
                .toList();
    }

    private boolean stands(KnownName name, int index) {
        if (index + name.surname().size() > words.size()) {
            return false;
        }
        for (int part = 0; part < name.surname().size(); part++) {
            TextWord word = words.get(index + part);
            boolean joined = part == 0 || words.get(index + part - 1).isBefore(word, asked.text());
            if (!joined || !word.is(name.surname().get(part))) {
                return false;
            }
        }
        return true;
    }

    /** With the prefix, and the given name or initials before it. */
    private int begin(int index, int from, KnownName name) {
        int first = hasPrefix(index, from, name) ? index - name.prefix().size() : index;
        while (reaches(first, from) && isGiven(words.get(first - 1), name)) {
            first--;
        }
        return words.get(first).begins();
    }

    private boolean hasPrefix(int index, int from, KnownName name) {
        int length = name.prefix().size();
        for (int back = 1; back <= length; back++) {
            boolean stands = reaches(index - back + 1, from)
                    && words.get(index - back).plain().equals(name.prefix().get(length - back));
            if (!stands) {
                return false;
            }
        }
        return true;
    }

    private boolean reaches(int first, int from) {
        return first > 0
                && words.get(first - 1).begins() >= from
                && words.get(first - 1).isBefore(words.get(first), asked.text());
    }

    private static boolean isGiven(TextWord word, KnownName name) {
        return word.capital() && (word.plain().length() == 1 || name.isGiven(word.plain()));
    }
}
