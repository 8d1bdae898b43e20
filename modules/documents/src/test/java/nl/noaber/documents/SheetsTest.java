package nl.noaber.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1", "＠1"})
    void letsNoTextBeginAsAFormula(String text) throws IOException {
        assertThat(values(true, text).replace("\"", "")).startsWith("\ufeff'" + text);
    }

    @Test
    void separatesAsTheSpreadsheetOfTheLanguageExpects() throws IOException {
        assertThat(values(true, 1, LocalDate.of(2026, 5, 6), "a;b", null)).isEqualTo("\ufeff1;2026-05-06;\"a;b\";\r\n");
        assertThat(values(false, 1, "a;b")).isEqualTo("\ufeff1,a;b\r\n");
    }

    private static String values(boolean dutch, @Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = new CsvSheet(out, dutch);
        sheet.row(Arrays.asList(cells));
        sheet.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
