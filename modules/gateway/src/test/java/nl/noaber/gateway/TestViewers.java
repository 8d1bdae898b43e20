package nl.noaber.gateway;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;

/** Signed in is who sends a cookie that says so. */
@Primary
@Singleton
class TestViewers implements Viewers {

    static final String COOKIE = "reader=english";

    @Override
    public Optional<Viewer> viewerOf(HttpRequest<?> request) {
        String cookie = request.getHeaders().get("Cookie");
        return COOKIE.equals(cookie) ? Optional.of(Reader.ENGLISH) : Optional.empty();
    }
}
