package nl.noaber.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Values separated as the spreadsheet of the language expects them, in UTF-8 that says so. */
public final class CsvSheet implements Sheet {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** What makes a spreadsheet take a text for a formula, the wide forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter printer;

    /** A Dutch Excel opens a comma as text; it separates by semicolon. */
    public CsvSheet(OutputStream out, boolean dutch) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180.builder().setDelimiter(dutch ? ';' : ',').get());
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvSheet::text).toList());
    }

    @Override
    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void finish() throws IOException {
        printer.close();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDateTime moment -> MOMENT.format(moment);
            case String text -> harmless(text);
            case Difference difference -> difference.value().toPlainString();
            default -> Objects.toString(cell);
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
