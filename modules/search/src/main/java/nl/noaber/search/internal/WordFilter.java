package nl.noaber.search.internal;

import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.search.SearchType;

/** The condition that a record of another module's list has the words. */
record WordFilter(SearchType type, Sought sought, Fragment recordId) {

    /** For words that few have: their records are looked up, and the list is read from them. */
    Fragment lookedUp(String term) {
        return sql -> sql.append("AND")
                .append(recordId)
                .append("""
                    IN (SELECT word_document.record_id
                          FROM search_document AS word_document
                         WHERE MATCH (word_document.terms) AGAINST (:wordTerm IN BOOLEAN MODE)
                           AND word_document.type = :wordType
                    """)
                .bind("wordTerm", term)
                .append(this::words)
                .append(")");
    }

    /** For words that many have. Written as a value, for a server may turn a condition around and read all that match. */
    Fragment checked() {
        return sql ->
                sql.append("""
                    AND (SELECT COUNT(*)
                           FROM search_document AS word_document
                          WHERE word_document.id = CONCAT(:wordType,
                    """).append(recordId).append(")").append(this::words).append(") = 1");
    }

    private void words(Sql sql) {
        sql.bind("wordType", Kinds.letter(type));
        sql.appendEach("AND LOCATE(:word, word_document.terms) > 0", "word", sought.anywhere());
    }
}
