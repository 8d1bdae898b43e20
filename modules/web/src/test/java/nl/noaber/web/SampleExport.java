package nl.noaber.web;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;

/** A list that breaks after as many parts as its address says; without a number it is whole after three. */
@Singleton
@Requires(env = "test")
class SampleExport implements ExportedList {

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public String title() {
        return "today.title";
    }

    @Override
    public List<String> headings() {
        return List.of("today.title");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        String after = Objects.toString(part.map().get("after"), "0");
        if (after.equals(address.text("breaks"))) {
            throw new IllegalStateException("broken on purpose after part " + after);
        }
        int number = Integer.parseInt(after) + 1;
        return new Rows(
                Collections.nCopies(PART, List.of("part " + number)), number == 3 ? null : String.valueOf(number));
    }
}
