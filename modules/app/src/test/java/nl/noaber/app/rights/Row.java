package nl.noaber.app.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the table of rights.
 *
 * @param field of {@code Query} or {@code Mutation}
 * @param record what is asked for, as {@link Secrets} names it; empty when the field says it
 * @param outcomes for each user, in the order of the table
 */
record Row(String field, String record, List<String> outcomes) {

    static Stream<Row> all(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> line.startsWith("| `"))
                .map(Row::read);
    }

    private static Row read(String line) {
        List<String> cells =
                Stream.of(line.substring(1).split("\\|")).map(String::strip).toList();
        return new Row(cells.getFirst().replace("`", ""), cells.get(1), cells.subList(2, cells.size()));
    }

    Row with(List<String> happened) {
        return new Row(field, record, happened);
    }

    @Override
    public String toString() {
        return "| `" + field + "` | " + record + " | " + String.join(" | ", outcomes) + " |";
    }
}
