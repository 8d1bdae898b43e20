package nl.noaber.web.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * How a controller answers: run a document as the viewer, pick a template. A request without a viewer never gets past
 * here: reading leads to the sign-in page, sending to a page that keeps what was typed.
 */
@Singleton
public class Pages {

    static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final Documents documents;
    private final Screens screens;

    Pages(Documents documents, Screens screens) {
        this.documents = documents;
        this.screens = screens;
    }

    /** One document, one template. */
    public <V> MutableHttpResponse<?> show(
            HttpRequest<?> request,
            Class<V> view,
            Map<String, ? extends @Nullable Object> variables,
            BiFunction<Screen, V, JteModel> template) {
        Screen screen = screens.of(request);
        return html(screen, template.apply(screen, documents.run(screen.viewer(), view, variables)));
    }

    /** A page, or a fragment of one, that needs no document. */
    public MutableHttpResponse<?> show(HttpRequest<?> request, Function<Screen, JteModel> template) {
        Screen screen = screens.of(request);
        return html(screen, template.apply(screen));
    }

    /** A page that is there for everybody, signed in or not. */
    public MutableHttpResponse<?> showToAll(HttpRequest<?> request, Function<Screen, JteModel> template) {
        Screen screen = screens.open(request);
        return html(screen, template.apply(screen));
    }

    /** What is not there, said with a page of its own that is there for everybody. */
    public HttpResponse<?> missingToAll(HttpRequest<?> request, Function<Screen, JteModel> template) {
        request.setAttribute(UnknownAddress.OWN_PAGE, bytes(template.apply(screens.open(request))));
        return HttpResponse.notFound();
    }

    /** Reading as anybody, for what is there for everybody; nobody is asked who they are. */
    public Reading openReading(HttpRequest<?> request) {
        return new Reading(documents, screens.open(request).viewer());
    }

    /** What is said to anybody, in the language that the request asks for. */
    public Screen openScreen(HttpRequest<?> request) {
        return screens.open(request);
    }

    /** A form that was refused: the same page again, with what was typed, as status 422. */
    public MutableHttpResponse<?> again(HttpRequest<?> request, Function<Screen, JteModel> template) {
        return show(request, template).status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The same of a page that is there for everybody. */
    public MutableHttpResponse<?> againToAll(HttpRequest<?> request, Function<Screen, JteModel> template) {
        return showToAll(request, template).status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The answer to a document, for a controller that decides by it; mutations run through here. */
    public <V> V run(HttpRequest<?> request, Class<V> view, Map<String, ? extends @Nullable Object> variables) {
        return documents.run(screens.of(request).viewer(), view, variables);
    }

    /** Reading on as the viewer while the request is already being answered: for a long file. */
    public Reading reading(HttpRequest<?> request) {
        return new Reading(documents, screens.of(request).viewer());
    }

    /** What a template knows of the request, for a document that is handed out as a file. */
    public Screen screen(HttpRequest<?> request) {
        return screens.of(request);
    }

    /** Who looks; nobody gets here without being signed in. */
    public Viewer viewer(HttpRequest<?> request) {
        return screens.of(request).viewer();
    }

    /** For the team: a page that would tell others of what they do not see is not there for them. */
    public void forTeam(HttpRequest<?> request) {
        found(viewer(request).isTeam() ? request : null);
    }

    /**
     * After something was done: on to a page that can be reloaded and left, which says so once.
     *
     * @param url where to, a path of ours
     */
    public MutableHttpResponse<?> done(String url, Flash flash) {
        return HttpResponse.seeOther(URI.create(url)).cookie(flash.cookie());
    }

    /** What the document found, or the page that says that it is not there or not the viewer's. */
    public static <T> T found(@Nullable T record) {
        if (record == null) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "not found");
        }
        return record;
    }

    static byte[] bytes(JteModel template) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        template.render(output);
        return output.toByteArray();
    }

    private static MutableHttpResponse<?> html(Screen screen, JteModel template) {
        MutableHttpResponse<byte[]> response = HttpResponse.ok(bytes(template)).contentType(HTML);
        return screen.flash().isPresent() ? response.cookie(Flash.shown()) : response;
    }
}
