package nl.noaber.web.exports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Text;

/** Files to take along; their addresses carry the filters of the page they were asked from. */
@PageController("/exports")
class ExportController {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final Pages pages;
    private final Exports exports;
    private final Clock clock;

    ExportController(Pages pages, Exports exports, Clock clock) {
        this.pages = pages;
        this.exports = exports;
        this.clock = clock;
    }

    @Get("/{list}.csv")
    @Produces({CSV, MediaType.TEXT_HTML})
    HttpResponse<?> csv(HttpRequest<?> request, @PathVariable String list) {
        Reading reading = pages.reading(request);
        ExportedList exported = exports.named(list);
        InputStream rows = exports.csv(exported, reading, Address.of(request));
        return file(rows, MediaType.of(CSV + ";charset=utf-8"), name(exported, reading) + ".csv");
    }

    @Get("/{list}.xlsx")
    @Produces({EXCEL, MediaType.TEXT_HTML})
    HttpResponse<?> excel(HttpRequest<?> request, @PathVariable String list) {
        Reading reading = pages.reading(request);
        ExportedList exported = exports.named(list);
        InputStream rows = exports.excel(exported, reading, Address.of(request));
        return file(rows, MediaType.of(EXCEL), name(exported, reading) + ".xlsx");
    }

    private static HttpResponse<?> file(InputStream rows, MediaType type, String name) {
        return HttpResponse.ok(new StreamedFile(rows, type).attach(name));
    }

    private String name(ExportedList list, Reading reading) {
        String title = Text.in(reading.viewer().locale()).get(list.title());
        return "noaber-" + title.toLowerCase(Locale.ROOT) + "-" + DutchTime.today(clock);
    }
}
