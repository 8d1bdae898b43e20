package nl.noaber.web.exports;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList.Rows;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The rows of a list, part after part. The first is read at once, so that a wrong address is answered as one. */
final class Parts implements Iterator<List<List<@Nullable Object>>> {

    private final ExportedList list;
    private final Reading reading;
    private final Address address;
    private final Text words;

    private Rows last;
    private boolean isGiven;

    Parts(ExportedList list, Reading reading, Address address) {
        this.list = list;
        this.reading = reading;
        this.address = address;
        this.words = Text.in(reading.viewer().locale());
        this.last = list.rows(reading, words::get, address, Variables.of("first", ExportedList.PART));
    }

    List<String> headings() {
        return list.headings().stream().map(words::get).toList();
    }

    List<Total> totals() {
        return list.totals(words::get);
    }

    @Override
    public boolean hasNext() {
        return !isGiven || last.after() != null;
    }

    @Override
    public List<List<@Nullable Object>> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (isGiven) {
            last = list.rows(
                    reading,
                    words::get,
                    address,
                    Variables.of("first", ExportedList.PART).and("after", last.after()));
        }
        isGiven = true;
        return last.cells();
    }
}
