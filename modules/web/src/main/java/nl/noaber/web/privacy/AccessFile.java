package nl.noaber.web.privacy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.noaber.documents.AccessiblePdf;
import nl.noaber.web.page.Pages;
import nl.noaber.web.privacy.HeldRecords.Records;
import nl.noaber.web.privacy.RequestView.Request;
import nl.noaber.web.templates.Templates;

/** What a person is handed who asks what is held: one file, with a document to read, as accessible PDF and as HTML, and the same as JSON. */
@Singleton
class AccessFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Pages pages;
    private final Templates templates;

    AccessFile(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    byte[] of(HttpRequest<?> request, Request asked, Records held) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] document = document(request, asked, held);
            add(
                    zip,
                    "gegevens.pdf",
                    AccessiblePdf.printed(new String(document, StandardCharsets.UTF_8))
                            .content());
            add(zip, "gegevens.html", document);
            add(zip, "gegevens.json", JSON.writeValueAsBytes(held.mentions()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] document(HttpRequest<?> request, Request asked, Records held) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.privacyFile(pages.screen(request), asked, held).render(output);
        return output.toByteArray();
    }
}
