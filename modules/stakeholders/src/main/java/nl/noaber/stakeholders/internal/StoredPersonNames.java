package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.access.Users;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
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

    /** As they are called, and as they were. */
    private static final String SELECT = """
        SELECT DISTINCT person.id,
               IF(former.id IS NULL, person.given_name, former.given_name) AS given_name,
               IF(former.id IS NULL, person.surname_prefix, former.surname_prefix) AS surname_prefix,
               IF(former.id IS NULL, person.surname, former.surname) AS surname,
               COALESCE(person.public_role, 'STAFF') <> 'STAFF' AS is_public
          FROM (
               SELECT stakeholder_id AS person_id, NULL AS former_id
                 FROM stakeholder_word
                WHERE type = 'PERSON'
                  AND word IN (:words)
                UNION
               SELECT person_id, id
                 FROM person_former_name
                WHERE word IN (:words)
               ) AS named
          JOIN person ON person.id = named.person_id
          LEFT JOIN person_former_name AS former ON former.id = named.former_id
         WHERE TRUE
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
        Set<KnownName> known = new LinkedHashSet<>();
        for (int from = 0; from < all.size(); from += WORDS_AT_ONCE) {
            known.addAll(database.sql(SELECT)
                    .bind("words", all.subList(from, Math.min(all.size(), from + WORDS_AT_ONCE)))
                    .append(PersonRights.of(viewer))
                    .list(KnownName::read));
        }
        return List.copyOf(known);
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
