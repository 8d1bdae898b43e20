package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.access.OutgoingMail;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.MailState;
import nl.noaber.messages.SignOffMailId;
import nl.noaber.messages.SignOffMailKind;

/** Writes mails, in the transaction of what they tell of; they are sent a moment later, or shown. */
@Singleton
final class MailWriting {

    private final MailRepository mails;
    private final OutgoingMail server;

    MailWriting(MailRepository mails, OutgoingMail server) {
        this.mails = mails;
        this.server = server;
    }

    /**
     * To those of these that have an address.
     *
     * @return how many were written
     */
    int write(SignOffMailKind kind, WholeMessage message, Collection<SignOffRow> to, Names names, Instant now) {
        MailTexts texts = MailTexts.in(Viewer.DUTCH);
        List<MailRow> written = to.stream()
                .flatMap(signOff -> Stream.ofNullable(signOff.email())
                        .map(address -> mail(texts, kind, message, signOff, address, names, now)))
                .toList();
        mails.insert(written);
        if (kind == SignOffMailKind.ASKED || kind == SignOffMailKind.ASKED_AGAIN) {
            mails.asked(written.stream().map(MailRow::signOffId).toList(), now);
        }
        return written.size();
    }

    private MailRow mail(
            MailTexts texts,
            SignOffMailKind kind,
            WholeMessage message,
            SignOffRow signOff,
            String address,
            Names names,
            Instant now) {
        MessageRow row = message.row();
        boolean sent = server.isConfigured();
        return new MailRow(
                new SignOffMailId(Ids.next()),
                signOff.id(),
                kind,
                row.number(),
                address,
                texts.subject(kind, row.title()),
                texts.text(kind, names.of(signOff), row.title(), row.number(), signOff.deadline()),
                sent ? MailState.WAITING : MailState.SHOWN,
                sent ? now : null,
                now);
    }
}
