package nl.noaber.web.contacts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Text;

/** The messages that a contact form offers. */
@AnswerTo("contacts/bringable")
record Bringable(Messages lobbyMessages) {

    private static final Set<String> IN_FORCE = Set.of("ACTIVE", "AGREED");

    record Messages(List<Message> nodes) {}

    record Message(String id, String title, String state, List<Challenge> challenges) {

        private boolean isAbout(List<String> chosen) {
            return challenges.stream().anyMatch(challenge -> chosen.contains(challenge.id()));
        }

        private boolean isInForce() {
            return IN_FORCE.contains(state);
        }
    }

    record Challenge(String id) {}

    /** The likely ones first: those about what the contact is about, then those in force, each by title. */
    List<Option> options(List<String> challenges, Text words) {
        return lobbyMessages.nodes().stream()
                .sorted(Comparator.comparing((Message message) -> !message.isAbout(challenges))
                        .thenComparing(message -> !message.isInForce())
                        .thenComparing(Message::title))
                .map(message -> new Option(
                        message.id(),
                        message.isInForce()
                                ? message.title()
                                : message.title() + " (" + words.get("words.messageState." + message.state()) + ")"))
                .toList();
    }
}
