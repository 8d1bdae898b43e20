package nl.noaber.web.contacts;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The list of contacts as a file. */
@Singleton
class ContactExport implements ExportedList {

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String title() {
        return "contacts.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "contacts.column.when",
                "contacts.column.subject",
                "contacts.field.channel",
                "contacts.field.status",
                "contacts.field.theirs",
                "contacts.field.ours",
                "contacts.field.challenges",
                "contacts.column.open",
                "contacts.field.place",
                "contacts.field.owner",
                "contacts.field.visibility");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        ContactRows.Contacts contacts = reading.run(ContactRows.class, ContactFilter.variables(part, address))
                .contactMoments();
        return Rows.of(
                contacts.nodes().stream().map(contact -> cells(words, contact)).toList(), contacts.pageInfo());
    }

    private static List<@Nullable Object> cells(Words words, ContactRows.Contact contact) {
        return Arrays.asList(
                LocalDateTime.ofInstant(contact.startsAt(), DutchTime.ZONE),
                contact.subject(),
                words.say("words.channel." + contact.channel()),
                words.say("words.contactStatus." + contact.status()),
                contact.names("THEIRS"),
                contact.names("OURS"),
                contact.challengeTitles(),
                contact.open(),
                contact.place(),
                contact.owner().name(),
                words.say("shell.visibility." + contact.visibility()));
    }
}
