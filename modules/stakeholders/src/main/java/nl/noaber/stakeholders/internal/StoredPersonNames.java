package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.access.Users;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonNames;
import nl.noaber.stakeholders.SurnamePrefixes;

/**
 * Only persons of whom a word of the name stands in a text are read; withdrawn ones too, whose names are no less theirs. Those
 * who have or had an account here are named in texts as well, whoever took part.
 */
@Singleton
final class StoredPersonNames implements PersonNames {

    private static final int WORDS_AT_ONCE = 1_000;
    private static final int SHORTEST = 2;

    private static final String SELECT = """
        SELECT DISTINCT person.id, person.given_name, person.surname_prefix, person.surname,
               COALESCE(person.public_role, 'STAFF') <> 'STAFF' AS is_public
          FROM stakeholder_word word
          JOIN person ON person.id = word.stakeholder_id
         WHERE word.type = 'PERSON'
           AND word.word IN (:words)
        """;

    private final Database database;
    private final Users users;

    StoredPersonNames(Database database, Users users) {
        this.database = database;
        this.users = users;
    }

    @Override
    public List<List<Naming>> in(Viewer viewer, List<NamedIn> texts) {
        Set<String> words = words(texts);
        List<KnownName> known = new ArrayList<>(known(viewer, words));
        known.addAll(accounts(words));
        return texts.stream().map(text -> new NameSearch(text, known).namings()).toList();
    }

    private static Set<String> words(List<NamedIn> texts) {
        Set<String> words = new HashSet<>();
        texts.forEach(text -> TextWord.of(text.text()).stream()
                .filter(word -> word.plain().length() >= SHORTEST && !SurnamePrefixes.isPrefix(word.plain()))
                .forEach(word -> words.addAll(word.names())));
        return words;
    }

    private List<KnownName> known(Viewer viewer, Set<String> words) {
        List<String> all = words.stream().sorted().toList();
        Map<PersonId, KnownName> known = new HashMap<>();
        for (int from = 0; from < all.size(); from += WORDS_AT_ONCE) {
            known.putAll(database.sql(SELECT)
                    .bind("words", all.subList(from, Math.min(all.size(), from + WORDS_AT_ONCE)))
                    .append(PersonRights.of(viewer))
                    .map(row -> row.id("id", PersonId::new), KnownName::read));
        }
        return new ArrayList<>(known.values());
    }

    /** Of all accounts those of whom a word of the name stands in a text. */
    private List<KnownName> accounts(Set<String> words) {
        List<String> names = words.isEmpty()
                ? List.of()
                : users.names().stream()
                        .filter(name -> PlainText.words(name).stream().anyMatch(words::contains))
                        .toList();
        Set<String> ofOrganisations = ofOrganisations(names);
        return names.stream()
                .flatMap(name -> KnownName.ofAccount(name, ofOrganisations).stream())
                .toList();
    }

    /** Which words of these names stand in that of an organisation: an account may be called after one, or after a place. */
    private Set<String> ofOrganisations(List<String> names) {
        Set<String> words =
                names.stream().flatMap(name -> PlainText.words(name).stream()).collect(Collectors.toSet());
        return words.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("""
                    SELECT DISTINCT word FROM stakeholder_word WHERE type = 'ORGANISATION' AND word IN (:words)
                    """).bind("words", words).list(row -> row.text("word")));
    }
}
