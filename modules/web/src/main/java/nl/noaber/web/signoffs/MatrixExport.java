package nl.noaber.web.signoffs;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The whole alignment matrix as a file: a row for each message and each organisation that was asked about it. */
@Singleton
class MatrixExport implements ExportedList {

    /** At once: each has as many rows as were asked. */
    private static final int MESSAGES = 50;

    @Override
    public String name() {
        return "alignment";
    }

    @Override
    public String title() {
        return "signoffs.matrix.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "signoffs.column.message",
                "messages.field.number",
                "signoffs.column.organisation",
                "signoffs.column.status",
                "signoffs.field.level",
                "signoffs.column.answered",
                "signoffs.field.deadline");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        MatrixView.Matrix matrix = reading.run(
                        MatrixView.class,
                        part.and("first", MESSAGES)
                                .and("filter", MatrixController.filter(address))
                                .map())
                .alignmentMatrix();
        Map<String, String> names = matrix.organisations().stream()
                .collect(Collectors.toMap(MatrixView.Organisation::id, MatrixView.Organisation::name));
        return Rows.of(
                matrix.rows().nodes().stream()
                        .flatMap(line -> cells(words, line, names))
                        .toList(),
                matrix.rows().pageInfo());
    }

    private static Stream<List<@Nullable Object>> cells(Words words, MatrixView.Line line, Map<String, String> names) {
        return line.signOffs().stream()
                .map(cell -> Arrays.asList(
                        line.message().title(),
                        line.message().current().number(),
                        names.getOrDefault(cell.organisation().id(), ""),
                        words.say("signoffs.status." + cell.status()),
                        cell.answer() == null
                                ? null
                                : words.say("signoffs.level." + cell.answer().level()),
                        cell.answer() == null ? null : cell.answer().number(),
                        cell.deadline()));
    }
}
