package nl.noaber.documents;

import java.util.ArrayList;
import java.util.List;

/** The formulas of a workbook whose rows may go on over several sheets; each sheet has a row of headings. */
final class Formulas {

    private static final int LETTERS = 26;

    /** The rows of a sheet that are added up: {@code 'Title'!} and the number of the last one. */
    private record Filled(String sheet, int last) {

        /** {@code 'Title'!$C$2:$C$9}. */
        String range(int column) {
            String letters = letters(column);
            return "%s$%s$2:$%s$%d".formatted(sheet, letters, letters, last);
        }
    }

    private final List<Filled> full = new ArrayList<>();

    /** Remembers a sheet on which nothing more is written. */
    void filled(String sheet, int last) {
        full.add(new Filled("'" + sheet.replace("'", "''") + "'!", last));
    }

    /** {@code C5-D5}. */
    static String difference(Difference difference, int row) {
        return letters(difference.of()) + row + "-" + letters(difference.less()) + row;
    }

    /**
     * Adds up a column over all sheets.
     *
     * @param last the last row of the open sheet that counts; 1 when there is none
     */
    String sum(Total total, int column, int last) {
        List<Filled> sheets = new ArrayList<>(full);
        if (last > 1) {
            sheets.add(new Filled("", last));
        }
        return sheets.isEmpty()
                ? "0"
                : String.join(
                        "+",
                        sheets.stream().map(sheet -> sum(total, column, sheet)).toList());
    }

    private static String sum(Total total, int column, Filled sheet) {
        Total.Where where = total.where();
        return where == null
                ? "SUM(%s)".formatted(sheet.range(column))
                : "SUMIF(%s,\"%s\",%s)"
                        .formatted(
                                sheet.range(where.column()), where.text().replace("\"", "\"\""), sheet.range(column));
    }

    /** {@code A} for 0, {@code AA} for 26. */
    static String letters(int column) {
        return column < LETTERS
                ? String.valueOf((char) ('A' + column))
                : letters(column / LETTERS - 1) + letters(column % LETTERS);
    }
}
