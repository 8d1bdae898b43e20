package nl.noaber.disclosure.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.noaber.documents.CsvSheet;
import nl.noaber.documents.ExcelSheet;
import nl.noaber.documents.Sheet;

/** Writes the inventory of a file: every record with its assessment, as a sheet and as values separated by semicolons. */
@Singleton
final class Inventories {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> HEADINGS =
            List.of("Nummer", "Datum", "Soort", "Onderwerp", "Betrokkenen", "Beoordeling", "Grond (Woo)", "Pagina’s");
    private static final List<Integer> WIDTHS = List.of(9, 12, 16, 60, 60, 16, 16, 9);

    private final RecordRepository records;

    Inventories(RecordRepository records) {
        this.records = records;
    }

    /** How the document of a record is called, as the inventory numbers it. */
    static String documentName(int number) {
        return "document-%04d.pdf".formatted(number);
    }

    Map<String, byte[]> of(FileRow file) {
        List<InventoryLine> lines =
                records.lines(file.id()).stream().map(Inventories::read).toList();
        try {
            return Map.of(
                    "inventarislijst.xlsx", written(out -> new ExcelSheet(out, "Inventarislijst", WIDTHS), lines),
                    "inventarislijst.csv", written(out -> new CsvSheet(out, true), lines));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an inventory is written to memory", impossible);
        }
    }

    static String written(InventoryLine line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a line of an inventory is plain", impossible);
        }
    }

    private static InventoryLine read(String line) {
        try {
            return JSON.readValue(line, InventoryLine.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a line of an inventory cannot be read", damaged);
        }
    }

    private static byte[] written(Begin begin, List<InventoryLine> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = begin.on(out);
        sheet.row(HEADINGS);
        for (InventoryLine line : lines) {
            sheet.row(line.cells());
        }
        sheet.finish();
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Begin {
        Sheet on(OutputStream out) throws IOException;
    }
}
