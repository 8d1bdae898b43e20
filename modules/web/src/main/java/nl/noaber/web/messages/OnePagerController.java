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
import java.util.Locale;
import nl.noaber.documents.AccessiblePdf;
import nl.noaber.documents.WordDocument;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

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
        return file(AccessiblePdf.printed(page(request, id)).content(), PDF, name(request, id, "pdf"));
    }

    @Get("/{id}/one-pager.docx")
    @Produces({"application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaType.TEXT_HTML})
    HttpResponse<?> word(HttpRequest<?> request, @PathVariable String id) {
        return file(WordDocument.written(page(request, id)), WORD, name(request, id, "docx"));
    }

    private String page(HttpRequest<?> request, String id) {
        MessageView.Message message = forms.message(request, id);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates
                .messagesOnePager(pages.screen(request), message, variant(request, message.current()))
                .render(output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }

    /**
     * The words for the audience that the address names, and for the organisation of it when it names one; null is the
     * core text. By name and not by place: who asks for one audience never gets what was meant for another.
     */
    private static Wording.@Nullable Variant variant(HttpRequest<?> request, Wording wording) {
        String audience = request.getParameters().get("audience");
        return audience == null
                ? null
                : Pages.found(wording.variants().stream()
                        .filter(each ->
                                each.isFor(audience, request.getParameters().get("organisation")))
                        .findFirst()
                        .orElse(null));
    }

    private static String name(HttpRequest<?> request, String id, String ending) {
        String audience = request.getParameters().get("audience");
        return "noaber-" + id.substring(0, Math.min(8, id.length()))
                + (audience == null
                        ? ""
                        : "-" + audience.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")) + "."
                + ending;
    }

    private static HttpResponse<?> file(byte[] content, MediaType type, String name) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
