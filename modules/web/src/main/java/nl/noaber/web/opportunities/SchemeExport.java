package nl.noaber.web.opportunities;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The schemes that are known, as a file. */
@Singleton
class SchemeExport implements ExportedList {

    @Override
    public String name() {
        return "schemes";
    }

    @Override
    public String title() {
        return "opportunities.schemes";
    }

    @Override
    public List<String> headings() {
        return List.of("opportunities.field.scheme", "opportunities.scheme.description", "opportunities.scheme.source");
    }

    /** All at once, as the page has them. */
    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        return new Rows(
                reading.run(SchemeList.class, Variables.none().map()).fundingSchemes().stream()
                        .map(scheme -> cells(words, scheme))
                        .toList(),
                null);
    }

    private static List<@Nullable Object> cells(Words words, SchemeList.Scheme scheme) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(scheme.name());
        cells.add(scheme.description());
        cells.add(scheme.source() == null ? words.say("opportunities.scheme.ofTeam") : scheme.source());
        return cells;
    }
}
