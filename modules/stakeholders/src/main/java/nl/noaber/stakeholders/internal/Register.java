package nl.noaber.stakeholders.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.noaber.kernel.PartialDate;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.Source;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The registers of the reference data: CSV files with a header, beside the classes. */
final class Register {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Register() {}

    static List<Line> lines(String name) {
        try (InputStream bytes = Register.class.getResourceAsStream("/reference/" + name);
                Reader text = new InputStreamReader(
                        Objects.requireNonNull(bytes, () -> "no register " + name), StandardCharsets.UTF_8)) {
            return lines(text);
        } catch (IOException failure) {
            throw new UncheckedIOException("The register " + name + " cannot be read", failure);
        }
    }

    static List<Line> lines(Reader text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.stream().map(Line::new).toList();
        }
    }

    /** One line of a register. */
    record Line(CSVRecord line) {

        String text(String column) {
            return line.get(column);
        }

        @Nullable
        String textOrNull(String column) {
            String text = line.isMapped(column) ? line.get(column) : "";
            return text.isEmpty() ? null : text;
        }

        @Nullable
        PartialDate dateOrNull(String column) {
            String text = textOrNull(column);
            return text == null ? null : PartialDate.parse(text).orElseThrow();
        }

        Source source() {
            return new Source(
                    text("source"),
                    Certainty.valueOf(text("certainty").toUpperCase(Locale.ROOT).replace('-', '_')));
        }
    }
}
