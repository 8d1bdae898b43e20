package nl.noaber.web.exports;

import java.util.List;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** A part of a list that is read by how many rows to leave out, where there is no cursor. */
public record Skipping(int skip) {

    /** Where the part that is asked for begins. */
    public static Skipping of(Variables part) {
        return new Skipping(Integer.parseInt(String.valueOf(part.map().getOrDefault("after", "0"))));
    }

    /** {@code first} and {@code skip}, to be completed. */
    public Variables variables() {
        return Variables.of("first", ExportedList.PART).and("skip", skip);
    }

    /** These rows; after as many as fit in a part there may be more. */
    public ExportedList.Rows rows(List<List<@Nullable Object>> cells) {
        return new ExportedList.Rows(
                cells, cells.size() < ExportedList.PART ? null : String.valueOf(skip + cells.size()));
    }
}
