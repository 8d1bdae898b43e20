package nl.noaber.web.messages;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The list of messages as a file. */
@Singleton
class MessageExport implements ExportedList {

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public String title() {
        return "messages.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "messages.field.title",
                "messages.field.scope",
                "messages.field.state",
                "messages.field.number",
                "messages.column.structural",
                "messages.column.oneOff",
                "messages.field.challenges",
                "messages.field.budgetYear",
                "messages.field.owner",
                "messages.field.visibility",
                "messages.column.changed");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        MessageList.Messages messages = reading.run(MessageList.class, MessageFilter.variables(part, address))
                .lobbyMessages();
        return Rows.of(
                messages.nodes().stream().map(message -> cells(words, message)).toList(), messages.pageInfo());
    }

    private static List<@Nullable Object> cells(Words words, MessageList.Message message) {
        return Arrays.asList(
                message.title(),
                words.say("words.messageScope." + message.scope()),
                words.say("words.messageState." + message.state()),
                message.current().number(),
                message.structural() == 0 ? null : message.structural(),
                message.oneOff() == 0 ? null : message.oneOff(),
                message.challenges().stream().map(MessageList.Challenge::title).collect(Collectors.joining("; ")),
                message.budgetYear(),
                message.owner().name(),
                words.say("shell.visibility." + message.visibility()),
                DutchTime.day(message.updatedAt()));
    }
}
