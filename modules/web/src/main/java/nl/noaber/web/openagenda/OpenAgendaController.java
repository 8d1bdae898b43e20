package nl.noaber.web.openagenda;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.noaber.web.exports.Exports;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** For everybody: no viewer is asked for, and what is there is the same for all. */
@PageController("/open-agenda")
class OpenAgendaController {

    private static final String CSV = "text/csv";
    private static final int SIZE = 50;
    private static final int COST_OF_ALL = 10;
    private static final String A_MINUTE = "max-age=60";

    private final Pages pages;
    private final Templates templates;
    private final Exports exports;
    private final OpenAgendaExport export;
    private final VisitorLimit limit;

    OpenAgendaController(
            Pages pages, Templates templates, Exports exports, OpenAgendaExport export, VisitorLimit limit) {
        this.pages = pages;
        this.templates = templates;
        this.exports = exports;
        this.export = export;
        this.limit = limit;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        limit.count(request, 1);
        OpenAgendaPage.Contacts contacts = contacts(request);
        return kept(pages.showToAll(request, screen -> templates.openagendaList(screen, contacts)), "private");
    }

    @Get("/contacts.csv")
    @Produces({CSV, MediaType.TEXT_HTML})
    HttpResponse<?> csv(HttpRequest<?> request) {
        limit.count(request, OpenAgendaFilter.wrong(Address.of(request)).isPresent() ? 1 : COST_OF_ALL);
        Optional<HttpResponse<?>> refused = refused(request, MediaType.TEXT_PLAIN_TYPE, (_, words) -> words);
        if (refused.isPresent()) {
            return refused.get();
        }
        var rows = exports.csvForAll(export, pages.openReading(request), Address.of(request));
        return kept(
                HttpResponse.ok(new StreamedFile(rows, MediaType.of(CSV + ";charset=utf-8")).attach("open-agenda.csv")),
                "public");
    }

    /** A part of it as JSON, with the address of the next. */
    @Get("/contacts.json")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    HttpResponse<?> json(HttpRequest<?> request) {
        limit.count(request, 1);
        OpenAgendaPage.Contacts contacts = contacts(request);
        Optional<HttpResponse<?>> refused = refused(
                request,
                MediaType.APPLICATION_JSON_TYPE,
                (field, words) -> Map.of("error", Map.of("field", field, "message", words)));
        if (refused.isPresent()) {
            return refused.get();
        }
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("contacts", contacts.nodes());
        if (contacts.pageInfo().hasNextPage()) {
            part.put("next", contacts.pageInfo().next(Address.of(request)));
        }
        return kept(HttpResponse.ok(part).contentType(MediaType.APPLICATION_JSON_TYPE), "public");
    }

    /** The answer to a program that asks for what is no day; where no agenda is shown there is nothing to tell. */
    private Optional<HttpResponse<?>> refused(
            HttpRequest<?> request, MediaType type, BiFunction<String, String, Object> body) {
        return OpenAgendaFilter.wrong(Address.of(request)).map(field -> {
            contacts(request);
            String words = pages.openScreen(request).text("openagenda.noDay", field);
            return HttpResponse.badRequest(body.apply(field, words)).contentType(type);
        });
    }

    private OpenAgendaPage.Contacts contacts(HttpRequest<?> request) {
        Address address = Address.of(request);
        return Pages.found(pages.openReading(request)
                .run(
                        OpenAgendaPage.class,
                        OpenAgendaFilter.over(PageInfo.asked(address, SIZE), address)
                                .map())
                .openAgenda());
    }

    private static MutableHttpResponse<?> kept(MutableHttpResponse<?> response, String by) {
        return response.header(HttpHeaders.CACHE_CONTROL, by + ", " + A_MINUTE)
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }
}
