package nl.noaber.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a spreadsheet calculates is what it was given. */
class AddedUpSheetTest {

    private static final List<Total> TOTALS = List.of(
            Total.of("Totaal", List.of(2, 3, 4)),
            new Total("Zeker", List.of(2), new Total.Where(1, "Zeker \"vast\"")),
            new Total("Gehoopt", List.of(2), new Total.Where(1, "Gehoopt")));

    @Test
    void addsUpColumnsToTheCent() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(excel()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            assertThat(number(sheet, 1, 4)).isEqualTo("60.00");
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("Totaal");
            assertThat(List.of(number(sheet, 4, 2), number(sheet, 4, 3), number(sheet, 4, 4)))
                    .containsExactly("1250150.60", "40.10", "1250110.50");
            assertThat(number(sheet, 5, 2)).isEqualTo("100.10");
            assertThat(number(sheet, 6, 2)).isEqualTo("1250050.50");
            assertThat(sheet.getRow(4).getCell(2).getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(sheet.getRow(1).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }

    @Test
    void writesWhatWasCalculatedWhereNothingCalculates() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new CsvSheet(out, true));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .contains("Borne;\"Zeker \"\"vast\"\"\";100.10;40.10;60.00");
    }

    @Test
    void addsUpNothingWhereThereIsNothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = new ExcelSheet(out, "Leeg");
        sheet.row(List.of("Wat"));
        sheet.totals(TOTALS);
        sheet.finish();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows()).isOne();
        }
    }

    @Test
    void addsUpOverAllSheetsOfAWorkbook() {
        Formulas formulas = new Formulas();
        formulas.filled("Wie's wat", 1_048_576);
        assertThat(formulas.sum(TOTALS.getFirst(), 27, 3))
                .isEqualTo("SUM('Wie''s wat'!$AB$2:$AB$1048576)+SUM($AB$2:$AB$3)");
    }

    private static byte[] excel() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new ExcelSheet(out, "Wat/wie"));
        return out.toByteArray();
    }

    private static void write(Sheet sheet) throws IOException {
        sheet.row(List.of("Partij", "Zekerheid", "Kosten", "Zeker", "Ontbreekt"));
        sheet.row(List.of("Borne", "Zeker \"vast\"", money("100.10"), money("40.10"), left("60.00")));
        sheet.row(List.of("Almelo", "Gehoopt", money("50.50"), money("0.00"), left("50.50")));
        sheet.flush();
        sheet.row(List.of("Hof", "Gehoopt", money("1250000.00"), money("0.00"), left("1250000.00")));
        sheet.totals(TOTALS);
        sheet.finish();
    }

    private static Difference left(String value) {
        return new Difference(2, 3, money(value));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private static String number(XSSFSheet sheet, int row, int column) {
        return new BigDecimal(sheet.getRow(row).getCell(column).getNumericCellValue())
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
