package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.DuplicateReason;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;
import nl.noaber.stakeholders.TagUse;
import org.jspecify.annotations.Nullable;

/** The tables by which stakeholders are found: words of the name, tags, match keys. Derived from the records. */
@Singleton
final class Lookups {

    private final Database database;

    Lookups(Database database) {
        this.database = database;
    }

    /**
     * By what one stakeholder is found.
     *
     * @param keys empty for one that is withdrawn, which is nobody's duplicate
     */
    record Lookup(StakeholderId id, Set<String> words, List<String> tags, Set<MatchKeys.MatchKey> keys) {

        static Lookup of(OrganisationId id, OrganisationDetails details) {
            Set<String> words = new LinkedHashSet<>(PlainText.words(details.name()));
            details.otherNames().forEach(name -> words.addAll(PlainText.words(name)));
            for (String name : Arrays.asList(details.abbreviation(), details.englishName())) {
                words.addAll(name == null ? List.of() : PlainText.words(name));
            }
            return new Lookup(id, words, details.tags(), MatchKeys.of(details));
        }

        static Lookup of(PersonId id, PersonDetails details) {
            Set<String> words =
                    new LinkedHashSet<>(PlainText.words(details.name().whole()));
            return new Lookup(id, words, details.tags(), MatchKeys.of(details));
        }

        Lookup withoutKeys() {
            return new Lookup(id, words, tags, Set.of());
        }
    }

    private record WordRow(StakeholderType type, String word, StakeholderId stakeholderId) {}

    private record TagRow(String tag, StakeholderId stakeholderId) {}

    private record KeyRow(StakeholderType type, DuplicateReason kind, String value, StakeholderId stakeholderId) {}

    void replace(Lookup lookup) {
        replace(List.of(lookup));
    }

    void replace(Collection<Lookup> lookups) {
        Set<StakeholderId> ids = lookups.stream().map(Lookup::id).collect(Collectors.toSet());
        database.sql("DELETE FROM stakeholder_word WHERE stakeholder_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM stakeholder_tag WHERE stakeholder_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM match_key WHERE stakeholder_id IN (:ids)")
                .bind("ids", ids)
                .update();
        add(lookups);
    }

    /** For stakeholders that are new. */
    void add(Collection<Lookup> lookups) {
        List<WordRow> words = new ArrayList<>();
        List<TagRow> tags = new ArrayList<>();
        List<KeyRow> keys = new ArrayList<>();
        for (Lookup lookup : lookups) {
            StakeholderId id = lookup.id();
            lookup.words().forEach(word -> words.add(new WordRow(id.type(), word, id)));
            lookup.tags().forEach(tag -> tags.add(new TagRow(tag, id)));
            lookup.keys().forEach(key -> keys.add(new KeyRow(id.type(), key.kind(), key.value(), id)));
        }
        database.sql("INSERT INTO stakeholder_word (type, word, stakeholder_id) VALUES (:type, :word, :stakeholderId)")
                .updateEach(words);
        database.sql("INSERT INTO stakeholder_tag (tag, stakeholder_id) VALUES (:tag, :stakeholderId)")
                .updateEach(tags);
        database.sql("""
            INSERT INTO match_key (type, kind, value, stakeholder_id)
            VALUES (:type, :kind, :value, :stakeholderId)
            """).updateEach(keys);
    }

    List<TagUse> tags(@Nullable String text) {
        return database.sql("""
            SELECT stakeholder_tag.tag, COUNT(*) AS uses
              FROM stakeholder_tag
              JOIN stakeholder ON stakeholder.id = stakeholder_tag.stakeholder_id
             WHERE stakeholder.live
            """)
                .append(beginningWith(text))
                .append("GROUP BY stakeholder_tag.tag ORDER BY uses DESC, stakeholder_tag.tag LIMIT 200")
                .list(row -> new TagUse(row.text("tag"), (int) row.longNumber("uses")));
    }

    private static Fragment beginningWith(@Nullable String text) {
        return text == null || text.isBlank()
                ? Fragment.NOTHING
                : sql -> sql.append("AND LOWER(LEFT(stakeholder_tag.tag, :length)) = LOWER(:beginning)")
                        .bind("length", text.strip().length())
                        .bind("beginning", text.strip());
    }
}
