package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonNames;
import nl.noaber.stakeholders.SurnamePrefixes;

/** Only persons of whom a word of the name stands in a text are read; withdrawn ones too, whose names are no less theirs. */
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

    StoredPersonNames(Database database) {
        this.database = database;
    }

    @Override
    public List<List<Naming>> in(Viewer viewer, List<NamedIn> texts) {
        List<KnownName> known = known(viewer, words(texts));
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
}
