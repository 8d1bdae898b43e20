package nl.noaber.search.internal;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.search.SearchType;
import nl.noaber.search.internal.Sample.Document;
import nl.noaber.search.internal.Sample.Kind;

/** Keeps the sample of this process. */
@Singleton
class Sampling {

    /** With the marks of its title; of a very long text the beginning is enough to judge by. */
    private static final String NEWEST = """
        SELECT LEFT(terms, 4000) AS terms, visibility, withdrawn, date
          FROM search_document
         WHERE type = :type
         ORDER BY date DESC, id
         LIMIT 500
        """;

    private static final String TOTALS = """
        SELECT type, COUNT(*) AS total
          FROM search_document
         GROUP BY type
        """;

    private final Database database;
    private volatile Sample sample = new Sample(Map.of());

    Sampling(Database database) {
        this.database = database;
    }

    Sample current() {
        return sample;
    }

    void renew() {
        Map<SearchType, Kind> kinds = new EnumMap<>(SearchType.class);
        database.sql(TOTALS)
                .map(row -> Kinds.ofLetter(row.text("type")), row -> row.longNumber("total"))
                .forEach((type, total) -> kinds.put(type, new Kind(total, newest(type))));
        use(new Sample(kinds));
    }

    void use(Sample taken) {
        sample = taken;
    }

    private List<Document> newest(SearchType type) {
        return database.sql(NEWEST).bind("type", Kinds.letter(type)).list(Sampling::document);
    }

    private static Document document(Row row) {
        return new Document(
                row.text("terms"),
                row.choice("visibility", Visibility.class),
                row.flag("withdrawn"),
                !row.date("date").equals(DocumentRow.NO_DATE));
    }
}
