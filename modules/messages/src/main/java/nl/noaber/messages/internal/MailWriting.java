package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.access.OutgoingMail;
import nl.noaber.access.Users;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.MailState;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMailId;
import nl.noaber.messages.SignOffMailKind;
import nl.noaber.messages.SignOffStatus;
import nl.noaber.messages.internal.MailTexts.Words;

/**
 * Writes mails, in the transaction of what they tell of; they are sent a moment later, or shown. Whoever was asked without
 * an address is mailed at those of its users, who can answer for it.
 */
@Singleton
final class MailWriting {

    private final MailRepository mails;
    private final OutgoingMail server;
    private final Users users;

    MailWriting(MailRepository mails, OutgoingMail server, Users users) {
        this.mails = mails;
        this.server = server;
        this.users = users;
    }

    /** Where each of these is mailed; those that can be mailed nowhere are absent. */
    Map<SignOffId, List<String>> addresses(Collection<SignOffRow> signOffs) {
        Map<UUID, List<String>> ofUsers = users.partnerAddresses(signOffs.stream()
                .filter(signOff -> signOff.email() == null)
                .map(signOff -> signOff.organisationId().value())
                .collect(Collectors.toSet()));
        Map<SignOffId, List<String>> addresses = new HashMap<>();
        signOffs.forEach(signOff -> {
            List<String> own = signOff.email() == null
                    ? ofUsers.getOrDefault(signOff.organisationId().value(), List.of())
                    : List.of(signOff.email());
            if (!own.isEmpty()) {
                addresses.put(signOff.id(), own);
            }
        });
        return addresses;
    }

    /**
     * To those of these that can be mailed.
     *
     * @return how many of them were
     */
    int write(SignOffMailKind kind, WholeMessage message, Collection<SignOffRow> to, Names names, Instant now) {
        return write(kind, signOff -> Words.of(kind, signOff), message, to, names, now);
    }

    /**
     * To those of these that can be mailed, in the place of what still waits to be sent to them: a mail server that was down
     * does not bring them what is of no use any more. Whoever heard of nothing yet is asked.
     *
     * @return how many of them were
     */
    int writeAnew(SignOffMailKind kind, WholeMessage message, Collection<SignOffRow> to, Names names, Instant now) {
        List<SignOffId> ids = to.stream().map(SignOffRow::id).toList();
        mails.supersede(ids);
        Set<SignOffId> told = mails.told(ids).keySet();
        Map<SignOffMailKind, List<SignOffRow>> kinds = to.stream()
                .collect(Collectors.groupingBy(row ->
                        row.status() == SignOffStatus.OPEN && !told.contains(row.id()) ? SignOffMailKind.ASKED : kind));
        int written = 0;
        for (Map.Entry<SignOffMailKind, List<SignOffRow>> rows : kinds.entrySet()) {
            written += write(rows.getKey(), message, rows.getValue(), names, now);
        }
        return written;
    }

    /** Asks those again whose deadline came nearer: the links that they have end sooner. */
    void writeSooner(WholeMessage message, Collection<SignOffRow> to, Names names, Instant now) {
        write(SignOffMailKind.ASKED, _ -> Words.SOONER, message, to, names, now);
    }

    private int write(
            SignOffMailKind kind,
            Function<SignOffRow, Words> words,
            WholeMessage message,
            Collection<SignOffRow> to,
            Names names,
            Instant now) {
        MailTexts texts = MailTexts.in(Viewer.DUTCH);
        Map<SignOffId, List<String>> addresses = addresses(to);
        List<MailRow> written = to.stream()
                .flatMap(signOff -> addresses.getOrDefault(signOff.id(), List.of()).stream()
                        .map(address -> mail(
                                new Letter(kind, texts, words.apply(signOff)), message, signOff, address, names, now)))
                .toList();
        mails.insert(written);
        if (kind == SignOffMailKind.ASKED || kind == SignOffMailKind.ASKED_AGAIN) {
            mails.asked(addresses.keySet(), now);
        }
        return addresses.size();
    }

    /** What a mail is for, and what it says. */
    private record Letter(SignOffMailKind kind, MailTexts texts, Words words) {}

    private MailRow mail(
            Letter letter, WholeMessage message, SignOffRow signOff, String address, Names names, Instant now) {
        MessageRow row = message.row();
        boolean sent = server.isConfigured();
        return new MailRow(
                new SignOffMailId(Ids.next()),
                signOff.id(),
                letter.kind(),
                row.number(),
                address,
                letter.texts().subject(letter.words(), row.title()),
                letter.texts()
                        .text(
                                letter.words(),
                                names.of(signOff),
                                row.title(),
                                row.number(),
                                signOff.deadline(),
                                message.text()),
                sent ? MailState.WAITING : MailState.SHOWN,
                sent ? now : null,
                now);
    }
}
