package nl.noaber.agenda.internal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.PersonalLinks;
import nl.noaber.access.Viewers;
import nl.noaber.agenda.CalendarFeedId;
import nl.noaber.agenda.CalendarFeeds;
import nl.noaber.kernel.Ids;

/** Where calendar programs read: without a session, by the secret in the address alone. */
@Controller(CalendarFeedService.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class CalendarFeedController {

    private static final String CALENDAR = "text/calendar";
    private static final MediaType ANSWER = MediaType.of(CALENDAR + ";charset=utf-8");
    private final CalendarFeeds feeds;
    private final PersonalLinks secrets;
    private final Viewers viewers;

    CalendarFeedController(CalendarFeeds feeds, PersonalLinks secrets, Viewers viewers) {
        this.feeds = feeds;
        this.secrets = secrets;
        this.viewers = viewers;
    }

    @Get("/{secret}" + CalendarFeedService.ENDING)
    @Produces({CALENDAR, MediaType.TEXT_HTML})
    HttpResponse<?> read(HttpRequest<?> request, @PathVariable String secret) {
        String origin = viewers.addressOf(request);
        Optional<UUID> feed = secrets.record(CalendarFeedService.PURPOSE, secret, origin);
        if (feed.isEmpty() && secrets.isTriedTooOften(origin)) {
            return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, "900");
        }
        return feed.flatMap(id -> feeds.read(new CalendarFeedId(id), origin))
                .<HttpResponse<?>>map(text -> answer(request, text))
                .orElseGet(HttpResponse::notFound);
    }

    /** A program that has it already is told so. */
    private static HttpResponse<?> answer(HttpRequest<?> request, String text) {
        String tag = '"' + Ids.named(text).toString() + '"';
        String sent = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        boolean known = sent != null && sent.contains(tag);
        return (known
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8)).contentType(ANSWER))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
