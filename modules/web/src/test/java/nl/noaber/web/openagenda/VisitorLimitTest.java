package nl.noaber.web.openagenda;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Optional;
import nl.noaber.access.Caller;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;
import org.junit.jupiter.api.Test;

class VisitorLimitTest {

    private final VisitorLimit limit = new VisitorLimit(new ByHeader(), 3);

    @Test
    void holdsBackWhoAsksTooOftenAndNobodyElse() {
        limit.count(from("192.0.2.1"), 1);
        limit.count(from("192.0.2.1"), 2);

        assertThatThrownBy(() -> limit.count(from("192.0.2.1"), 1)).isInstanceOf(HttpStatusException.class);
        assertThatCode(() -> limit.count(from("192.0.2.2"), 1)).doesNotThrowAnyException();
    }

    private static HttpRequest<?> from(String address) {
        return HttpRequest.GET("/open-agenda").header("Address", address);
    }

    private static final class ByHeader implements Viewers {

        @Override
        public Optional<Viewer> viewerOf(HttpRequest<?> request) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> callerOf(HttpRequest<?> request) {
            return Optional.empty();
        }

        @Override
        public String addressOf(HttpRequest<?> request) {
            return request.getHeaders().get("Address", String.class, "");
        }
    }
}
