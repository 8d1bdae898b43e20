package nl.noaber.testkit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** A page with a form, and something that answers as a GraphQL endpoint would. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class NotesPages {
    private final Notes notes;

    NotesPages(Notes notes) {
        this.notes = notes;
    }

    @Get("/notes")
    @Produces(MediaType.TEXT_HTML)
    String page(@CookieValue(value = "author", defaultValue = "nobody") String author) {
        String items =
                notes.all().stream().map(note -> "<li>" + note.text() + "</li>").collect(Collectors.joining());
        return "<!doctype html><html lang=nl><meta charset=utf-8><title>Notities</title><main><h1>Notities van "
                + author + "</h1><ul>"
                + items
                + "</ul><form method=post><label>Tekst <input name=text></label><button>Bewaar</button></form></main>";
    }

    @Get("/bad")
    @Produces(MediaType.TEXT_HTML)
    String bad() {
        return "<!doctype html><html lang=nl><meta charset=utf-8><title>Slecht</title><main><h1>Slecht</h1><img"
                + " src=x></main>";
    }

    @Post("/notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> write(@Body Map<String, String> form) {
        notes.write(form.getOrDefault("text", ""));
        return HttpResponse.<String>seeOther(URI.create("/notes")).cookie(Cookie.of("author", "Noaber"));
    }

    @Post("/graphql")
    @Produces({MediaType.APPLICATION_JSON, "application/graphql-response+json"})
    HttpResponse<Map<String, Object>> graphql(HttpHeaders headers, @Body Map<String, Object> request) {
        if (!headers.contains("Authorization")) {
            return HttpResponse.<Map<String, Object>>badRequest(Map.of(
                    "errors", new Object[] {Map.of("extensions", Map.of("code", "SIGNED_OUT"))}));
        }
        return HttpResponse.<Map<String, Object>>ok(
                        Map.of("data", Map.of("echo", String.valueOf(request.get("variables")))))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
