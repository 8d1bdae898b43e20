package nl.noaber.disclosure.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the inventory of a file: every record with its assessment, as a sheet and as values separated by semicolons. */
@Singleton
final class Inventories {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What makes a spreadsheet take a text for a formula. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

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
            return Map.of("inventarislijst.xlsx", sheet(lines), "inventarislijst.csv", values(lines));
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

    private static byte[] sheet(List<InventoryLine> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Noaber", null)) {
            Worksheet sheet = workbook.newWorksheet("Inventarislijst");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.inlineString(0, column, HEADINGS.get(column));
                sheet.width(column, WIDTHS.get(column));
            }
            sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < lines.size(); row++) {
                row(sheet, row + 1, lines.get(row));
            }
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, InventoryLine line) {
        sheet.value(row, 0, line.number());
        sheet.value(row, 1, line.date());
        sheet.style(row, 1).format("yyyy-mm-dd").set();
        sheet.inlineString(row, 2, line.kind());
        sheet.inlineString(row, 3, line.subject());
        sheet.inlineString(row, 4, line.parties());
        sheet.inlineString(row, 5, line.assessment());
        sheet.inlineString(row, 6, line.grounds());
        if (line.pages() != null) {
            sheet.value(row, 7, line.pages());
        }
    }

    private static byte[] values(List<InventoryLine> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            printer.printRecord(HEADINGS);
            for (InventoryLine line : lines) {
                printer.printRecord(
                        line.number(),
                        line.day(),
                        line.kind(),
                        harmless(line.subject()),
                        harmless(line.parties()),
                        line.assessment(),
                        line.grounds(),
                        Objects.toString(line.pages(), ""));
            }
        }
        return out.toByteArray();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
