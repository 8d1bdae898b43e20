package nl.noaber.access;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was published. */
@Singleton
public class Announcements {

    private final List<Record> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(SignedIn event) {
        heard.add(event);
    }

    @EventListener
    void on(SignedOut event) {
        heard.add(event);
    }

    @EventListener
    void on(SignInRefused event) {
        heard.add(event);
    }

    @EventListener
    void on(AccountChanged event) {
        heard.add(event);
    }

    public List<Record> heard() {
        return heard;
    }
}
