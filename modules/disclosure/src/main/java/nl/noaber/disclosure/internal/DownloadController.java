package nl.noaber.disclosure.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import nl.noaber.access.Viewers;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.DisclosureFiles.Download;
import nl.noaber.kernel.Ids;

/**
 * Gives the documents of a file to who may have them. Anybody else is led to the file's page, which says why there are none,
 * leads on to sign in, or is not there.
 */
@Controller("/disclosure")
@ExecuteOn(TaskExecutors.BLOCKING)
class DownloadController {

    private static final String ZIP = "application/zip";

    private final DisclosureFiles files;
    private final Viewers viewers;

    DownloadController(DisclosureFiles files, Viewers viewers) {
        this.files = files;
        this.viewers = viewers;
    }

    @Get("/{id}/documents.zip")
    @Produces({ZIP, MediaType.TEXT_HTML})
    HttpResponse<?> documents(HttpRequest<?> request, @PathVariable String id) {
        DisclosureFileId file = Ids.parse(id).map(DisclosureFileId::new).orElseThrow(DownloadController::notThere);
        Optional<Download> download = viewers.viewerOf(request).flatMap(viewer -> files.download(viewer, file));
        return download.<HttpResponse<?>>map(DownloadController::zip)
                .orElseGet(
                        () -> HttpResponse.seeOther(URI.create("/disclosure/" + file.value() + "?documents=changed")));
    }

    private static HttpResponse<?> zip(Download download) {
        return HttpResponse.ok(new StreamedFile(download.zip(), MediaType.of(ZIP)).attach(download.name()));
    }

    private static HttpStatusException notThere() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "not found");
    }
}
