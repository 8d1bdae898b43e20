package nl.noaber.stakeholders.internal;

import java.util.List;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

/** The filter by the beginnings of words; every word that is asked must begin a word of the record. */
final class Words {

    private static final int MOST = 3;

    private Words() {}

    static Fragment ofOrganisations(@Nullable String text) {
        return beginnings(text, "ORGANISATION", sql -> sql.append("AND organisation.id IN ("));
    }

    static Fragment ofPersons(@Nullable String text) {
        return beginnings(text, "PERSON", sql -> sql.append("AND person.id IN ("));
    }

    private static Fragment beginnings(@Nullable String text, String type, Fragment within) {
        if (text == null || text.isBlank()) {
            return Fragment.NOTHING;
        }
        List<String> words = PlainText.words(text);
        if (words.isEmpty()) {
            return sql -> sql.append("AND FALSE");
        }
        return sql -> {
            sql.bind("wordType", type);
            for (int index = 0; index < Math.min(words.size(), MOST); index++) {
                sql.append(within).append(beginning(index, words.get(index))).append(")");
            }
        };
    }

    /** A range and not LIKE, which would read percent signs and underscores as wildcards. */
    private static Fragment beginning(int index, String word) {
        String beyond = word + "\uffff";
        return switch (index) {
            case 0 -> sql -> sql.append("""
                SELECT stakeholder_id FROM stakeholder_word
                 WHERE type = :wordType AND word >= :word0 AND word < :beyond0
                """).bind("word0", word).bind("beyond0", beyond);
            case 1 -> sql -> sql.append("""
                SELECT stakeholder_id FROM stakeholder_word
                 WHERE type = :wordType AND word >= :word1 AND word < :beyond1
                """).bind("word1", word).bind("beyond1", beyond);
            default -> sql -> sql.append("""
                SELECT stakeholder_id FROM stakeholder_word
                 WHERE type = :wordType AND word >= :word2 AND word < :beyond2
                """).bind("word2", word).bind("beyond2", beyond);
        };
    }
}
