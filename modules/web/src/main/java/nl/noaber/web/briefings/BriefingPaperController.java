package nl.noaber.web.briefings;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.Map;
import nl.noaber.documents.AccessiblePdf;
import nl.noaber.documents.WordDocument;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;

/** A briefing on paper: as accessible PDF, and as Word to work on. */
@PageController("/briefings")
class BriefingPaperController {

    private static final MediaType PDF = MediaType.of("application/pdf");
    private static final MediaType WORD =
            MediaType.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Pages pages;

    BriefingPaperController(Pages pages) {
        this.pages = pages;
    }

    @Get("/{id}/annotatie.pdf")
    @Produces({"application/pdf", MediaType.TEXT_HTML})
    HttpResponse<?> pdf(HttpRequest<?> request, @PathVariable String id) {
        return file(AccessiblePdf.printed(xhtml(request, id)).content(), PDF, name(id, "pdf"));
    }

    @Get("/{id}/annotatie.docx")
    @Produces({"application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaType.TEXT_HTML})
    HttpResponse<?> word(HttpRequest<?> request, @PathVariable String id) {
        return file(WordDocument.written(xhtml(request, id)), WORD, name(id, "docx"));
    }

    private String xhtml(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, BriefingPaper.class, Map.of("id", BriefingController.id(id)))
                        .briefingPaper())
                .xhtml();
    }

    private static String name(String id, String ending) {
        return "annotatie-" + id.substring(0, Math.min(8, id.length())) + "." + ending;
    }

    private static HttpResponse<?> file(byte[] content, MediaType type, String name) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
