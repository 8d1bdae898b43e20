package nl.noaber.web.exports;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.noaber.web.exports.ExportedList.Rows;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes lists into files, a part at a time, as fast as the reader takes them. */
@Singleton
class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final int BUFFER = 64 * 1024;

    private final List<ExportedList> lists;

    Exports(List<ExportedList> lists) {
        this.lists = lists;
    }

    /** The list of this name; the page that says "not found" when there is none. */
    ExportedList named(String name) {
        return lists.stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, name));
    }

    InputStream csv(ExportedList list, Reading reading, Address address) {
        return piped(
                reading.viewer().locale().getLanguage().equals("en")
                        ? out -> write(list, reading, address, new CsvSheet(out, false))
                        : out -> write(list, reading, address, new CsvSheet(out, true)));
    }

    InputStream excel(ExportedList list, Reading reading, Address address) {
        String title = Text.in(reading.viewer().locale()).get(list.title());
        return piped(out -> write(list, reading, address, new ExcelSheet(out, title)));
    }

    private static void write(ExportedList list, Reading reading, Address address, Sheet sheet) throws IOException {
        Text words = Text.in(reading.viewer().locale());
        sheet.row(list.headings().stream().map(words::get).toList());
        String after = "";
        while (after != null) {
            Variables part = Variables.of("first", ExportedList.PART).andIfAny("after", after);
            Rows rows = list.rows(reading, words::get, address, part);
            for (List<?> row : rows.cells()) {
                sheet.row(row);
            }
            sheet.flush();
            after = rows.after();
        }
        sheet.finish();
    }

    /**
     * The reading end of a pipe. When writing fails, its end is left open and dies with its thread: the reader then fails
     * too, so that half a file never passes for a whole one.
     */
    private static InputStream piped(Writing writing) {
        try {
            PipedInputStream in = new PipedInputStream(BUFFER);
            PipedOutputStream out = new PipedOutputStream(in);
            Thread.ofVirtual().name("export").start(() -> run(writing, out));
            return in;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void run(Writing writing, OutputStream out) {
        try {
            writing.to(out);
            out.close();
        } catch (IOException gone) {
            LOG.debug("The reader of an export went away", gone);
        } catch (RuntimeException failed) {
            LOG.error("An export stopped halfway", failed);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
