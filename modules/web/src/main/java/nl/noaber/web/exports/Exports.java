package nl.noaber.web.exports;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import nl.noaber.documents.CsvSheet;
import nl.noaber.documents.ExcelSheet;
import nl.noaber.documents.Sheet;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes lists into files, a part at a time, as fast as the reader takes them. */
@Singleton
public class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final int BUFFER = 64 * 1024;

    private final List<ExportedList> lists;
    private final ApplicationEventPublisher<Object> listeners;

    Exports(List<ExportedList> lists, ApplicationEventPublisher<Object> listeners) {
        this.lists = lists;
        this.listeners = listeners;
    }

    /** The list of this name; the page that says "not found" when there is none. */
    ExportedList named(String name) {
        return lists.stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, name));
    }

    InputStream csv(ExportedList list, Reading reading, Address address) {
        Parts parts = new Parts(list, reading, address);
        return csv(parts, reading, ToldExport.begin(listeners, reading.viewer(), list.name(), address, "CSV"));
    }

    /** A list that is there for everybody. */
    public InputStream csvForAll(ExportedList list, Reading reading, Address address) {
        return csv(new Parts(list, reading, address), reading, ToldExport.untold(reading.viewer()));
    }

    private static InputStream csv(Parts parts, Reading reading, ToldExport told) {
        boolean dutch = !reading.viewer().locale().getLanguage().equals("en");
        return piped(parts, out -> new CsvSheet(out, dutch), told);
    }

    InputStream excel(ExportedList list, Reading reading, Address address) {
        String title = Text.in(reading.viewer().locale()).get(list.title());
        Parts parts = new Parts(list, reading, address);
        ToldExport told = ToldExport.begin(listeners, reading.viewer(), list.name(), address, "XLSX");
        return piped(parts, out -> new ExcelSheet(out, title), told);
    }

    private static InputStream piped(Parts parts, Sheets sheets, ToldExport told) {
        HalfIsNone file = new HalfIsNone();
        Thread.ofVirtual().name("export").start(() -> run(parts, sheets, file, told));
        return file;
    }

    /** Tells the end whatever happens: who reads would wait for ever otherwise. */
    private static void run(Parts parts, Sheets sheets, HalfIsNone file, ToldExport told) {
        boolean whole = false;
        try (OutputStream out = new BufferedOutputStream(file.writer(), BUFFER)) {
            write(parts, sheets.on(new Open(out)), told);
            out.flush();
            whole = true;
        } catch (IOException gone) {
            LOG.debug("The reader of an export went away", gone);
        } catch (RuntimeException failed) {
            LOG.error("An export stopped halfway", failed);
        } finally {
            told.end(whole);
            file.end(whole);
        }
    }

    private static void write(Parts parts, Sheet sheet, ToldExport told) throws IOException {
        sheet.row(parts.headings());
        while (parts.hasNext()) {
            List<List<@Nullable Object>> some = parts.next();
            for (List<?> row : some) {
                sheet.row(row);
            }
            sheet.flush();
            told.given(some);
        }
        sheet.totals(parts.totals());
        sheet.finish();
    }

    @FunctionalInterface
    private interface Sheets {
        Sheet on(OutputStream out) throws IOException;
    }

    /** Stays open when a sheet is finished: the end is told only after it is known to be whole. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
