package nl.noaber.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel file. Text is stored as text: nothing in it is ever a formula but what adds up its own rows. */
public final class ExcelSheet implements Sheet {

    /** The most that Excel reads of one sheet; what comes after stands in the next. */
    private static final int MOST_ROWS = 1_048_576;

    private static final String MONEY = "#,##0.00";

    private final Workbook workbook;
    private final Formulas formulas = new Formulas();
    private final String title;
    private Worksheet sheet;
    private List<? extends @Nullable Object> headings = List.of();
    private int sheets = 1;
    private int rows;

    public ExcelSheet(OutputStream out, String title) {
        this(out, title, List.of());
    }

    /**
     * One with columns of a width of their own.
     *
     * @param widths of the columns of the first sheet, in letters; as they come when there are none
     */
    public ExcelSheet(OutputStream out, String title, List<Integer> widths) {
        this.workbook = new Workbook(out, "Noaber", null);
        this.title = title;
        this.sheet = workbook.newWorksheet(title);
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (rows == MOST_ROWS) {
            next();
        }
        if (sheets == 1 && rows == 0) {
            headings = cells;
            sheet.freezePane(0, 1);
        }
        write(cells);
    }

    @Override
    public void totals(List<Total> totals) throws IOException {
        int last = rows;
        if (sheets == 1 && last <= 1) {
            return;
        }
        if (last + totals.size() > MOST_ROWS) {
            next();
            last = rows;
        }
        for (Total total : totals) {
            sheet.inlineString(rows, 0, total.label());
            sheet.style(rows, 0).bold().set();
            for (int column : total.columns()) {
                sheet.formula(rows, column, formulas.sum(total, column, last));
                sheet.style(rows, column).bold().format(MONEY).set();
            }
            rows++;
        }
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        workbook.close();
    }

    private void next() throws IOException {
        sheet.close();
        formulas.filled(sheet.getName(), rows);
        sheets++;
        rows = 0;
        sheet = workbook.newWorksheet(title + " " + sheets);
        sheet.freezePane(0, 1);
        write(headings);
    }

    private void write(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (rows == 0) {
            sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
        }
        rows++;
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case LocalDateTime moment -> {
                sheet.value(rows, column, moment);
                sheet.style(rows, column).format("yyyy-mm-dd hh:mm").set();
            }
            case LocalDate day -> {
                sheet.value(rows, column, day);
                sheet.style(rows, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal amount -> {
                sheet.value(rows, column, amount);
                sheet.style(rows, column).format(MONEY).set();
            }
            case Difference difference -> {
                sheet.formula(rows, column, Formulas.difference(difference, rows + 1));
                sheet.style(rows, column).format(MONEY).set();
            }
            case Number number -> sheet.value(rows, column, number);
            default -> sheet.inlineString(rows, column, cell.toString());
        }
    }
}
