package nl.noaber.disclosure.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** All that an Excel file says in any of its parts. */
final class SheetText {

    private SheetText() {}

    /** The entries are found as Excel finds them, by the directory at the end: what streams leave open stands there. */
    static String of(byte[] content) {
        try {
            Path file = Files.createTempFile("sheet", ".xlsx");
            try (ZipFile zip = new ZipFile(Files.write(file, content).toFile())) {
                return text(zip);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("no Excel file", broken);
        }
    }

    private static String text(ZipFile zip) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            try (var part = zip.getInputStream(entries.nextElement())) {
                text.append(new String(part.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
