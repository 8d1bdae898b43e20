package nl.noaber.web.cofinancing;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Participant;
import nl.noaber.web.page.Screen;

/** Contacts in which a contribution may have been pledged. */
@AnswerTo("cofinancing/contacts")
public record LinkableContacts(Contacts contactMoments) {

    public record Contacts(int totalCount, List<Contact> nodes, PageInfo pageInfo) {}

    public record Contact(String id, String subject, String channel, Instant startsAt, List<Participant> participants) {

        private String said(Screen screen) {
            return "%s, %s: %s (%s)"
                    .formatted(
                            screen.format().shortDay(startsAt),
                            Participant.theirs(participants),
                            subject,
                            screen.choice("words.channel", channel));
        }
    }

    /** The contacts, to choose from. */
    public List<Option> options(Screen screen) {
        return contactMoments.nodes().stream()
                .map(contact -> new Option(contact.id(), contact.said(screen)))
                .toList();
    }
}
