package nl.noaber.search.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.search.SearchType;

/** Where a hit stands in the list: by grade, then the newest first, then by the document's id. */
record Place(Grade grade, LocalDate date, SearchType type, UUID id) {

    private static final String ORDER = "search";

    Cursor cursor() {
        return new Cursor(ORDER, List.of(grade.name(), date.toString(), type.name(), id.toString()));
    }

    static Place of(String word) {
        Cursor cursor = Cursor.decode(word, ORDER, 4).orElseThrow(InvalidCursorException::new);
        return new Place(
                Grade.valueOf(cursor.value(0)),
                LocalDate.parse(cursor.value(1)),
                SearchType.valueOf(cursor.value(2)),
                UUID.fromString(cursor.value(3)));
    }
}
