package nl.noaber.messages;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.noaber.access.OutgoingMail;
import org.jspecify.annotations.Nullable;

/** A mail server for the tests: there is none until it is turned on, and it answers what it is told to. */
@Primary
@Singleton
final class Postman implements OutgoingMail {

    final List<String> sent = new ArrayList<>();
    private @Nullable Sending answer;

    /** From now on there is a server, which answers so. */
    void answers(Sending sending) {
        answer = sending;
    }

    /** From now on there is none. */
    void rests() {
        answer = null;
        sent.clear();
    }

    @Override
    public boolean isConfigured() {
        return answer != null;
    }

    @Override
    public String link(String path) {
        return "https://noaber.example.nl" + path;
    }

    @Override
    public Optional<String> address(String typed) {
        return Optional.of(typed.strip()).filter(text -> text.matches("[^@\\s]+@[^@\\s]+\\.[a-z]+"));
    }

    @Override
    public Sending send(String to, String subject, String text, @Nullable CalendarEvent event) {
        Sending sending = answer;
        if (sending == null) {
            throw new IllegalStateException("there is no mail server");
        }
        if (sending instanceof Sending.Taken) {
            sent.add(to + "\n" + subject + "\n" + text);
        }
        return sending;
    }

    @Override
    public Optional<String> sender() {
        return isConfigured() ? Optional.of("noaber@example.nl") : Optional.empty();
    }
}
