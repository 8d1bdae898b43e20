package nl.noaber.search.internal;

import java.util.List;
import nl.noaber.kernel.sql.Row;
import nl.noaber.search.SearchHit;
import org.jspecify.annotations.Nullable;

/** A document that was found, and where it stands. */
record Found(
        Place place,
        String title,
        @Nullable String subtitle,
        @Nullable String text) {

    static Found of(Row row) {
        Place place = new Place(
                Grade.numbered(row.number("grade")),
                row.date("date"),
                Kinds.ofLetter(row.text("type")),
                row.uuid("record_id"));
        return new Found(place, row.text("title"), row.textOrNull("subtitle"), row.textOrNull("text"));
    }

    SearchHit hit(Sought sought) {
        List<SearchHit.Part> snippet = text == null ? List.of() : Snippet.of(text, sought);
        return new SearchHit(place.type(), place.id(), title, subtitle, snippet);
    }
}
