package nl.noaber.web.openagenda;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The open agenda as a file. */
@Singleton
class OpenAgendaExport implements ExportedList {

    @Override
    public String name() {
        return "open-agenda";
    }

    @Override
    public String title() {
        return "openagenda.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "openagenda.when",
                "openagenda.channel",
                "openagenda.with",
                "openagenda.subject",
                "openagenda.result",
                "openagenda.behalf");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        OpenAgendaPage.Contacts contacts = Pages.found(reading.run(
                        OpenAgendaPage.class,
                        OpenAgendaFilter.over(part, address).map())
                .openAgenda());
        return Rows.of(
                contacts.nodes().stream().map(entry -> cells(words, entry)).toList(), contacts.pageInfo());
    }

    private static List<@Nullable Object> cells(Words words, OpenAgendaPage.Entry entry) {
        return Arrays.asList(
                LocalDateTime.ofInstant(entry.startsAt(), DutchTime.ZONE),
                words.say("words.channel." + entry.channel()),
                entry.with(),
                entry.subject(),
                entry.intendedResult(),
                entry.onBehalfOf().isEmpty()
                        ? words.say("openagenda.ourselves")
                        : String.join("; ", entry.onBehalfOf()));
    }
}
