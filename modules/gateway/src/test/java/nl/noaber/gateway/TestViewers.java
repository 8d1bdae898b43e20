package nl.noaber.gateway;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.noaber.access.Caller;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;

/** Signed in is who sends a cookie that says so. */
@Primary
@Singleton
class TestViewers implements Viewers {

    static final String COOKIE = "reader=english";

    /** Of a reader who signs out when a test says so. */
    static final String LEAVING = "reader=leaving";

    private volatile boolean left;

    void leave() {
        left = true;
    }

    void comeBack() {
        left = false;
    }

    @Override
    public Optional<Viewer> viewerOf(HttpRequest<?> request) {
        String cookie = request.getHeaders().get("Cookie");
        return COOKIE.equals(cookie) || (LEAVING.equals(cookie) && !left)
                ? Optional.of(Reader.ENGLISH)
                : Optional.empty();
    }

    @Override
    public Optional<Caller> callerOf(HttpRequest<?> request) {
        return viewerOf(request).map(viewer -> new Caller(viewer, null));
    }

    @Override
    public String addressOf(HttpRequest<?> request) {
        return "test";
    }
}
