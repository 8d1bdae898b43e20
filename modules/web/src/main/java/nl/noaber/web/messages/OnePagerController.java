package nl.noaber.web.messages;

import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.noaber.documents.AccessiblePdf;
import nl.noaber.documents.WordDocument;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** A message on paper for an executive, in the words for one audience: as accessible PDF, and as Word to work on. */
@PageController("/messages")
class OnePagerController {

    private static final MediaType PDF = MediaType.of("application/pdf");
    private static final MediaType WORD =
            MediaType.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Pages pages;
    private final Templates templates;
    private final MessageForms forms;

    OnePagerController(Pages pages, Templates templates, MessageForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/{id}/one-pager.pdf")
    @Produces({"application/pdf", MediaType.TEXT_HTML})
    HttpResponse<?> pdf(HttpRequest<?> request, @PathVariable String id) {
        return file(AccessiblePdf.printed(page(request, id)).content(), PDF, id, "pdf");
    }

    @Get("/{id}/one-pager.docx")
    @Produces({"application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaType.TEXT_HTML})
    HttpResponse<?> word(HttpRequest<?> request, @PathVariable String id) {
        return file(WordDocument.written(page(request, id)), WORD, id, "docx");
    }

    private String page(HttpRequest<?> request, String id) {
        MessageView.Message message = forms.message(request, id);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates
                .messagesOnePager(pages.screen(request), message, text(request, message.current()))
                .render(output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }

    /** The words for the audience that was chosen by its place; the core text when none was, or it is not there. */
    private static String text(HttpRequest<?> request, Wording wording) {
        List<Wording.Variant> variants = wording.variants();
        return request.getParameters()
                .get("variant", Integer.class)
                .filter(place -> place >= 1 && place <= variants.size())
                .map(place -> variants.get(place - 1).text())
                .orElse(wording.text());
    }

    private static HttpResponse<?> file(byte[] content, MediaType type, String id, String ending) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"noaber-" + id.substring(0, Math.min(8, id.length())) + "." + ending
                                + "\"");
    }
}
